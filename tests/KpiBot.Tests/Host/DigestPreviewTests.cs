using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Host;

/// <summary>The digest's preview of real exports: two companies that recorded different things, three languages, three forms.</summary>
public sealed partial class DigestPreviewTests
{
    [Theory]
    [InlineData("maven-crm", "2017-12-18", "GTX|Win rate|Taxa de ganho|Tasa de ganancia")]
    [InlineData("olist-funnel", "2018-05-14", "MQL")]
    public async Task A_real_export_has_a_digest_in_three_languages_and_forms(string name, string day, string known)
    {
        var files = RealData.Folder(name);
        if (files is null) Assert.Skip($"There is no shared/data/{name} beside the checkout.");
        using var console = new Console();
        Assert.Equal(0, await console.RunAsync("import", Path.Combine(Checkout.Root, "samples", "mappings", $"{name}.json"), "--files", files!));
        foreach (var language in (string[])["en", "pt", "es"])
        {
            var text = await PreviewAsync(console, day, language, "text");
            Assert.Matches(known, text);
            Assert.InRange(text.Split("\n\n")[0].Split('\n').Length, 5, 8);
            var page = await PreviewAsync(console, day, language, "page");
            Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
            Assert.Equal(Numbers(text), Numbers(WebUtility.HtmlDecode(Tag().Replace(page[page.IndexOf("<main>", StringComparison.Ordinal)..], " "))));
            using var slack = JsonDocument.Parse(await PreviewAsync(console, day, language, "slack"));
            Assert.InRange(slack.RootElement.GetArrayLength(), 2, 4);
            Assert.All(slack.RootElement.EnumerateArray(), message => Assert.NotEqual(0, message.GetProperty("blocks").GetArrayLength()));
        }
    }

    private static async Task<string> PreviewAsync(Console console, string day, string language, string format)
    {
        Assert.Equal(0, await console.RunAsync("digest", "preview", "--now", day, "--lang", language, "--format", format));
        return console.Out;
    }

    private static List<string> Numbers(string text) => [.. Number().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\d[\d.,]*\d|\d")]
    private static partial Regex Number();
}
