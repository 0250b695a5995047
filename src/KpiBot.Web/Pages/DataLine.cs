using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Chat.Sources;
using KpiBot.Facts;
using KpiBot.Web.Markup;

namespace KpiBot.Web.Pages;

/// <summary>What the answers stand on: made-up or own data, how fresh, and how to bring in one's own.</summary>
internal sealed record DataLine(bool IsSample, string Folder, WorkspaceState State, IReadOnlyList<SourceStanding> Sources)
{
    public Html Html(PageTexts texts) => Markup.Html.Of($"""
        <details class="data"><summary><span class="{(IsSample ? "badge sample" : "badge")}">{(IsSample ? texts.SampleData : texts.OwnData)}</span> <span class="fresh">{Freshness(texts)}</span><span class="more">{(IsSample ? texts.ImportOwn : "")}</span></summary>
        <div>{Standing(texts)}<p>{(IsSample ? texts.SampleExplained : texts.OwnExplained(Label.Plain(Folder)))}</p>
        <ol>
        <li>{texts.ImportStep} <code>kpibot import mapping.json --files exports/</code></li>
        <li>{texts.AskStep} <code>kpibot ask "…"</code></li>
        <li>{texts.DoctorStep} <code>kpibot doctor</code></li>
        </ol></div>
        </details>
        """);

    /// <summary>How the sources are read that are synced.</summary>
    private Html Standing(PageTexts texts)
    {
        if (Sources.Count == 0) return Markup.Html.None;
        var lines = new SourceLines(texts.Language, State.Agreement.Calendar);
        return Markup.Html.Of($"<h2>{texts.Sources}</h2><dl class=\"reading\">{Sources.Select(source => Markup.Html.Of($"<div><dt>{source.Title}</dt><dd>{string.Join(' ', lines.Sync(source))}</dd></div>"))}</dl>");
    }

    private string Freshness(PageTexts texts)
    {
        if (State.Sources.Count == 0) return texts.NothingImported;
        var words = new PeriodWords(texts.Language, State.Agreement.Calendar);
        return string.Join(" · ", State.Sources.OrderBy(source => source.Name, StringComparer.Ordinal)
            .Select(source => IsSample ? texts.AsOf(words.Instant(source.AsOf)) : $"{Label.Plain(source.Name)} {texts.AsOf(words.Instant(source.AsOf))}"));
    }
}
