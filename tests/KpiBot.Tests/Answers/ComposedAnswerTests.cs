using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Answers.Wording;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Answers;

/// <summary>Questions in three languages, asked of the sample company as anyone would ask them. KPIBOT_ANSWERS sets how many.</summary>
public sealed class ComposedAnswerTests(SampleWorkspace sample)
{
    private static readonly int Questions = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_ANSWERS"), out var count) ? count : 300;

    private static readonly Dictionary<Language, (string[] Periods, string[] Compares, string Why, string List, string By, string Elsewhere)> Words = new()
    {
        [Language.English] = (["last quarter", "this year", "in September 2026", "last 6 months", "", "in 2025"], ["vs last year", "vs last quarter", ""], "why did {0} change", "list the records of {0}", "by", "why does HubSpot say {1} {0}"),
        [Language.Portuguese] = (["no trimestre passado", "este ano", "em setembro de 2026", "nos últimos 6 meses", "", "em 2025"], ["em relação ao ano passado", ""], "por que {0} mudou", "liste os registros de {0}", "por", "por que o HubSpot mostra {1} {0}"),
        [Language.Spanish] = (["el trimestre pasado", "este año", "en septiembre de 2026", "en los últimos 6 meses", "", "en 2025"], ["en comparación con el año pasado", ""], "por qué cambió {0}", "muéstrame los registros de {0}", "por", "por qué HubSpot dice {1} {0}"),
    };

    [Fact]
    public async Task Every_numeral_of_every_answer_is_found_in_its_results()
    {
        var (asking, snapshot, surroundings) = (await sample.AskingAsync(), await sample.SnapshotAsync(), await sample.SurroundingsAsync());
        var (dice, wrong, answered) = (new Dice(4), new List<string>(), 0);
        for (var i = 0; i < Questions; i++)
        {
            var question = Question(dice, (Language)(i % 3));
            var finding = await asking.AskAsync(question, surroundings, snapshot, TestContext.Current.CancellationToken);
            if (finding.Outcome != Outcome.Answered) continue;
            answered++;
            if (Numerals.Unbacked(finding, Composer.Of(finding)) is { Count: > 0 } unbacked) wrong.Add($"{question}: {string.Join(" ", unbacked)}\n{AnswerText.Of(finding)}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {answered}\n{string.Join("\n\n", wrong.Take(5))}");
        Assert.True(answered > Questions / 2, $"only {answered} of {Questions} were answered");
    }

    [Fact]
    public async Task Every_suggestion_gives_an_answer_in_the_same_thread()
    {
        var (asking, snapshot, surroundings) = (await sample.AskingAsync(), await sample.SnapshotAsync(), await sample.SurroundingsAsync());
        var (dice, wrong, asked) = (new Dice(5), new List<string>(), 0);
        for (var i = 0; i < Questions / 3; i++)
        {
            var question = Question(dice, (Language)(i % 3));
            var finding = await asking.AskAsync(question, surroundings, snapshot, TestContext.Current.CancellationToken);
            var thread = ThreadContexts.After(null, finding.Interpretation);
            foreach (var suggestion in Composer.Of(finding).Suggestions)
            {
                asked++;
                var next = await asking.AskAsync(suggestion, surroundings with { Thread = thread }, snapshot, TestContext.Current.CancellationToken);
                if (next.Outcome != Outcome.Answered) wrong.Add($"{question} → {suggestion}: {AnswerText.Of(next)}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked}\n{string.Join("\n", wrong.Take(12))}");
        Assert.True(asked > 100, $"only {asked} were suggested");
    }

    private static string Question(Dice dice, Language language)
    {
        var kpi = dice.Of(Catalogue.All);
        var name = KpiTexts.Of(language, kpi.Id).Name;
        var (periods, compares, why, list, by, elsewhere) = Words[language];
        var period = dice.Of(periods);
        string[] cuts = [.. kpi.Cuts.BuiltIn.Where(dimension => dimension is not (Dimensions.Account or Dimensions.Fit))];
        return dice.Next(7) switch
        {
            0 => $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, why, name)} {period}",
            1 => $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, list, name)} {period}",
            2 when cuts.Length > 0 => $"{name} {by} {DimensionWords.Of(dice.Of(cuts), language)} {period}",
            6 => $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, elsewhere, name, dice.Next(200))} {period}",
            3 => $"{name} {Texts.Of(language).Each(KpiBot.Periods.Grain.Month)} {period}",
            _ => $"{name} {period} {dice.Of(compares)}",
        };
    }
}
