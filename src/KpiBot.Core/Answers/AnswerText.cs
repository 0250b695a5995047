using System.Globalization;
using KpiBot.Answers.Composition;
using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;

namespace KpiBot.Answers;

/// <summary>An answer as a person reads it on a plain page: whole sentences and aligned tables.</summary>
public static class AnswerText
{
    /// <summary>The whole text, lines ending in <c>\n</c> but for the last.</summary>
    public static string Of(Answer answer) => Mention.Plain(string.Join('\n', answer.Blocks.SelectMany((block, at) => Lines(block, at))));

    /// <summary>The same, from what was found.</summary>
    public static string Of(Finding finding) => Of(Composer.Of(finding));

    /// <summary>What is not connected, not agreed, not built or no cut of the KPI, one sentence each; empty where nothing is missing.</summary>
    public static IReadOnlyList<string> Missing(Finding answer)
    {
        var texts = Texts.Of(answer.Interpretation.Language);
        var reasons = answer.Results.Select(result => result.NoValue).OfType<NoValue>()
            .Where(reason => reason.Code is "not_connected" or "not_agreed" or "stage_not_recorded")
            .Select(reason => NoValueText.Of(reason, texts));
        return [.. NoCut(answer, texts).Concat(NoForecast(answer, texts)).Concat(reasons).Distinct()];
    }

    private static IEnumerable<string> NoCut(Finding answer, Texts texts) => answer.CannotBeCut is { } cut ? [AskBackBlocks.Question(cut, texts)] : [];

    internal static IEnumerable<string> NoForecast(Finding answer, Texts texts) => answer.LacksForecast
        ? answer.Query!.Kpis.Where(kpi => kpi != "revenue_forecast").Select(kpi => texts.OnlyRevenueForecast(KpiTexts.Of(texts.Language, kpi).Name))
        : [];

    private static IEnumerable<string> Lines(Block block, int at) => block switch
    {
        Block.Headline headline => at == 0 ? [Line(headline)] : ["", Line(headline)],
        Block.Change change => [change.Text],
        Block.Sentence sentence => [sentence.Text],
        Block.Heading heading => [heading.Text],
        Block.Caution caution => [caution.Text],
        Block.Facts facts => [Capital(string.Join(" · ", facts.All.Select(fact => $"{fact.Name} {fact.Value}")))],
        Block.Table table => [.. TextTable.Lines(Cells(table)), .. table.Notes.Select(note => "  " + note)],
        Block.Picture => [],
        Block.Choices choices => choices.Options.Select((option, i) => string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {option}")),
        Block.Examples examples => examples.Questions.Select(question => "  " + question),
        Block.Source source => source.Lines,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Titles and rows; where rows can be seen in their own system, their addresses come last.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> Cells(Block.Table table) => table.Rows.Any(row => row.Link is not null)
        ? [[.. table.Columns, ""], .. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells, row.Link?.AbsoluteUri ?? ""])]
        : [table.Columns, .. table.Rows.Select(row => row.Cells)];

    private static string Line(Block.Headline headline)
    {
        var value = headline.Value is { } known ? $"{headline.Scope}: {known}" : headline.Scope;
        return headline.Parts.Length == 0 ? value : $"{value} ({headline.Parts})";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
