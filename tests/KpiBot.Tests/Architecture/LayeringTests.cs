using System.Text.RegularExpressions;
using System.Xml.Linq;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Architecture;

/// <summary>The house as CONTRIBUTING.md describes it: which folder and which project may use which.</summary>
public partial class LayeringTests
{
    // Folders of Core in their order: each uses only those before it.
    private static readonly string[] Folders =
        ["Periods", "Crm", "Agreements", "Facts", "Kpis", "Access", "Insights", "Questions", "Answers", "Delivery", "Routine", "Digests", "Alerts", "Chat"];

    private static readonly Dictionary<string, string[]> Exceptions = new() { ["Sync"] = ["Periods", "Crm"] };

    private static readonly string Core = Path.Combine(Checkout.Root, "src", "KpiBot.Core");

    [Fact]
    public void Folders_of_Core_use_only_those_before_them()
    {
        var wrong =
            from file in Sources.In(Core)
            let folder = Sources.FolderOf(file, Core)
            from used in Uses(file)
            where used != folder && !MayUse(folder).Contains(used)
            select $"{Path.GetRelativePath(Core, file)} uses {used}";
        Assert.Equal([], wrong.Distinct());
    }

    [Fact]
    public void Core_has_no_folder_that_is_not_in_the_order() =>
        Assert.Equal([], Sources.In(Core).Select(file => Sources.FolderOf(file, Core)).Distinct().Except([.. Folders, .. Exceptions.Keys]));

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong =
            from file in Sources.In(Core)
            let expected = "KpiBot." + Path.GetDirectoryName(Path.GetRelativePath(Core, file))!.Replace(Path.DirectorySeparatorChar, '.')
            where !Sources.CodeOf(file).Contains($"namespace {expected};", StringComparison.Ordinal)
            select Path.GetRelativePath(Core, file);
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Core_does_no_input_or_output()
    {
        var wrong = Sources.In(Core).Where(file => OutsideWorld().IsMatch(Sources.CodeOf(file))).Select(file => Path.GetRelativePath(Core, file));
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Core_knows_NodaTime_and_nobody_else()
    {
        var project = Project("KpiBot.Core");
        Assert.Equal(["NodaTime"], Included(project, "PackageReference"));
        Assert.Empty(Included(project, "ProjectReference"));
    }

    [Fact]
    public void Every_other_project_but_the_host_knows_Core_alone()
    {
        var wrong =
            from folder in Directory.GetDirectories(Path.Combine(Checkout.Root, "src"))
            let name = Path.GetFileName(folder)
            where name is not ("KpiBot.Core" or "KpiBot.Host")
            from reference in Included(Project(name), "ProjectReference")
            where !reference.EndsWith("KpiBot.Core.csproj", StringComparison.Ordinal)
            select $"{name} references {reference}";
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Pictures_are_drawn_in_one_project()
    {
        var drawing =
            from file in Sources.In(Path.Combine(Checkout.Root, "src"))
            where Sources.CodeOf(file).Contains("SkiaSharp", StringComparison.Ordinal)
            select Sources.FolderOf(file, Path.Combine(Checkout.Root, "src"));
        Assert.Equal(["KpiBot.Charts"], drawing.Distinct());
    }

    [Theory]
    [InlineData("namespace KpiBot.Facts;\nusing KpiBot.Kpis.Texts;", "Kpis")]
    [InlineData("namespace KpiBot.Facts;\nclass A { KpiBot.Chat.Asking? a; }", "Chat")]
    [InlineData("namespace KpiBot.Facts;\nclass A { Questions.Query? a; }", "Questions")]
    [InlineData("namespace KpiBot.Facts;\nusing Q = KpiBot.Questions.Query;", "Questions")]
    [InlineData("namespace KpiBot.Facts;\nusing static KpiBot.Kpis.Catalogue;", "Kpis")]
    public void A_use_is_seen_however_it_is_written(string code, string used) => Assert.Contains(used, UsesIn(code));

    private static IEnumerable<string> MayUse(string folder) =>
        Exceptions.TryGetValue(folder, out var listed) ? listed : Folders.TakeWhile(earlier => earlier != folder);

    private static IEnumerable<string> Uses(string file) => UsesIn(Sources.CodeOf(file));

    private static IEnumerable<string> UsesIn(string code) =>
        Use().Matches(code).Select(match => match.Groups[1].Value).Where(name => Folders.Contains(name) || Exceptions.ContainsKey(name)).Distinct();

    private static XDocument Project(string name) => XDocument.Load(Path.Combine(Checkout.Root, "src", name, name + ".csproj"));

    private static IEnumerable<string> Included(XDocument project, string element) => project.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);

    // "KpiBot.Kpis" wherever it stands, and "Kpis.Something" where the outer namespace lets it be left out.
    [GeneratedRegex(@"(?<![\w.])(?:global::)?(?:KpiBot\.)?([A-Z]\w+)\s*(?:\.\s*[A-Z]|;)")]
    private static partial Regex Use();

    [GeneratedRegex(@"(?<![\w.])(File|Directory|FileStream|Console|Environment|HttpClient|Process|ILogger|Task\.Run)\b(?!\s*[=,)])")]
    private static partial Regex OutsideWorld();
}
