using System.Text.RegularExpressions;
using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Answers;

/// <summary>Every code that a result can carry has words in all three languages.</summary>
public partial class WordingTests
{
    private static readonly string[] NoValueCodes =
        ["no_records", "stage_not_recorded", "not_connected", "not_agreed", "no_amounts", "target_reached", "unlimited", "history_too_short"];

    private static readonly string[] SettingCodes = ["auto", "forecast", "kpibot", "excluded"];

    private static readonly string[] UnitNames = [.. Enum.GetValues<KpiUnit>().Select(unit => unit.Name())];

    private static readonly HashSet<string> Known =
        [
            .. NoValueCodes, .. ExcludedWords.Reasons, .. CaveatWords.Ids, .. BesideWords.Names, .. SettingCodes, .. Dimensions.All,
            .. Catalogue.All.Select(kpi => kpi.Id), .. Catalogue.All.SelectMany(kpi => kpi.Variants), .. Catalogue.All.Select(kpi => kpi.DatedBy),
        ];

    [Fact]
    public void Every_code_on_the_page_of_definitions_has_words()
    {
        var codes = Code().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "definitions.md"))).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(codes.Count > 100);
        Assert.Equal([], codes.Except(Known));
    }

    [Fact]
    public void Every_code_and_every_missing_thing_that_the_engine_names_has_words()
    {
        var engine = string.Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "KpiBot.Core", "Kpis"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Texts", StringComparison.Ordinal)).Select(File.ReadAllText));
        var codes = SnakeCase().Matches(engine).Select(match => match.Groups[1].Value)
            .Concat(MissingThing().Matches(engine).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.True(codes.Count > 100);
        Assert.Equal([], codes.Where(code => !Known.Contains(code) && !SubjectWords.Knows(code) && RecordKinds.Parse(code) is null).Except(UnitNames));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.Spanish)]
    public void Every_reason_for_no_value_is_a_sentence(Language language)
    {
        var texts = Texts.Of(language);
        var general = NoValueText.Of(new NoValue("never_heard_of", ""), texts);
        var sentences = NoValueCodes.Select(code => NoValueText.Of(new NoValue(code, "spend"), texts)).ToList();
        Assert.Equal(NoValueCodes.Length, sentences.Distinct().Count());
        Assert.All(sentences, sentence =>
        {
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('_', sentence);
            Assert.NotEqual(general, sentence);
        });
    }

    [Fact]
    public void Every_kind_stage_and_setting_that_can_be_missing_has_a_name() =>
        Assert.DoesNotContain(RecordKinds.All.Select(kind => kind.Name())
            .Concat(["channel", "mql", "accepted", "sql", "opportunity", "customer", "idealCustomer", "followUpHours", "grossMarginRate", "target"]),
            subject => !SubjectWords.Knows(subject));

    [Fact]
    public void Every_kpi_says_which_date_it_is_counted_by() =>
        Assert.DoesNotContain(Catalogue.All, kpi => DatedByWords.Of(kpi.DatedBy, Language.Spanish) is null);

    [Fact]
    public void Every_variant_has_words() =>
        Assert.DoesNotContain(Catalogue.All.SelectMany(kpi => kpi.Variants), variant => Texts.Of(Language.Portuguese).Variant(variant) == variant);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.Spanish)]
    public void Every_question_back_and_every_refusal_has_its_own_words(Language language)
    {
        var texts = Texts.Of(language);
        var reasons = Enum.GetValues<ClarifyReason>().Select(reason => texts.Clarify(reason, "x"))
            .Concat(Enum.GetValues<UnsupportedReason>().Select(reason => texts.Unsupported(reason, "x"))).ToList();
        Assert.Equal(reasons.Count, reasons.Distinct().Count());
    }

    [Fact]
    public void Languages_differ_in_every_sentence_without_holes()
    {
        // "período" is Portuguese and Spanish alike.
        var properties = typeof(Texts).GetProperties().Where(property => property.PropertyType == typeof(string) && property.Name != nameof(Texts.PeriodColumn)).ToList();
        Assert.True(properties.Count > 10);
        Assert.All(properties, property => Assert.Equal(3, Enum.GetValues<Language>().Select(language => property.GetValue(Texts.Of(language))).Distinct().Count()));
    }

    [GeneratedRegex("\"([a-z]+(?:_[a-z0-9]+)+)\"")]
    private static partial Regex SnakeCase();

    [GeneratedRegex("(?:None|NoValue)\\(\"[a-z_]+\", \"([A-Za-z_]+)\"\\)")]
    private static partial Regex MissingThing();

    [GeneratedRegex("`([a-z][a-z0-9_]*)`")]
    private static partial Regex Code();
}
