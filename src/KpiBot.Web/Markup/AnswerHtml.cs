using KpiBot.Answers;
using KpiBot.Kpis;
using KpiBot.Web.Pages;

namespace KpiBot.Web.Markup;

/// <summary>Where the two drawings of a chart can be fetched.</summary>
/// <param name="Light">For a light page.</param>
/// <param name="Dark">For a dark one.</param>
public sealed record PictureLinks(string Light, string Dark);

/// <summary>An answer as a person reads it in a browser. Buttons ask in the form with the id <c>ask</c>.</summary>
public static class AnswerHtml
{
    /// <summary>One <c>div</c> with the whole answer.</summary>
    /// <param name="answer">What is said.</param>
    /// <param name="pictures">Makes a chart fetchable; null where it cannot be drawn.</param>
    /// <param name="list">Where the rest of its list of records is; null where it lists none.</param>
    public static Html Of(Answer answer, Func<Chart, PictureLinks?> pictures, ListLinks? list = null)
    {
        var texts = PageTexts.Of(answer.Language);
        var blocks = answer.Blocks.Where(block => block is not Block.Source).Select(block => Of(block, texts, pictures));
        return Html.Of($"""
            <div class="answer" lang="{answer.Language.Tag()}" data-said="{Said(answer)}">
            {blocks}{(list is null ? Html.None : ListHtml.Rest(list, texts))}{SourceHtml.Of(answer, texts)}{Suggestions(answer, texts)}
            </div>
            """);
    }

    /// <summary>Blocks without pictures.</summary>
    internal static Html Of(IEnumerable<Block> blocks, PageTexts texts) => Html.All(blocks.Select(block => Of(block, texts, _ => null)));

    /// <summary>The answer in one line, for who only hears it: what was asked for, the number, how it changed; else its first sentence.</summary>
    public static string Said(Answer answer) => string.Join(" ", answer.Blocks.SelectMany(Spoken).Take(2));

    private static IEnumerable<string> Spoken(Block block) => block switch
    {
        Block.Headline headline => [headline.Value is null ? $"{headline.Scope}." : $"{headline.Scope}: {headline.Value}."],
        Block.Change change => [change.Text],
        Block.Sentence sentence => [sentence.Text],
        Block.Heading heading => [heading.Text],
        Block.Caution caution => [caution.Text],
        _ => [],
    };

    private static Html Of(Block block, PageTexts texts, Func<Chart, PictureLinks?> pictures) => block switch
    {
        Block.Headline headline => Headline(headline),
        Block.Change change => Html.Of($"<p class=\"change\">{change.Text}{Tone(change.Tone, texts)}</p>\n"),
        Block.Sentence sentence => Html.Of($"<p>{sentence.Text}</p>\n"),
        Block.Heading heading => Html.Of($"<h4>{heading.Text}</h4>\n"),
        Block.Caution caution => Html.Of($"<p class=\"caution\"><strong>{texts.Caution}</strong> {caution.Text}</p>\n"),
        Block.Facts facts => Html.Of($"<dl class=\"facts\">{facts.All.Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>\n"),
        Block.Table table => TableHtml.Of(table, texts),
        Block.Picture picture => Picture(picture.Chart, pictures(picture.Chart)),
        Block.Choices choices => Html.Of($"<div class=\"choices\" role=\"group\" aria-label=\"{texts.Choices}\">{choices.Options.Select(Ask)}</div>\n"),
        Block.Examples examples => Html.Of($"<div class=\"choices\" role=\"group\" aria-label=\"{texts.Examples}\">{examples.Questions.Select(Ask)}</div>\n"),
        Block.Source => Html.None,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Html Headline(Block.Headline headline)
    {
        var parts = headline.Parts.Length == 0 ? Html.None : Html.Of($" <span class=\"parts\">{headline.Parts}</span>");
        var value = headline.Value is { } known ? Html.Of($"<p class=\"value\"><span>{known}</span>{parts}</p>\n") : parts;
        return Html.Of($"<h3>{headline.Scope}</h3>\n{value}");
    }

    /// <summary>Good and bad news in a word beside the colour; the direction is in the text itself.</summary>
    internal static Html Tone(Tone tone, PageTexts texts) => tone switch
    {
        Answers.Tone.Good => Html.Of($" <span class=\"tone good\">{texts.Better}</span>"),
        Answers.Tone.Bad => Html.Of($" <span class=\"tone bad\">{texts.Worse}</span>"),
        Answers.Tone.Neutral => Html.None,
    };

    private static Html Picture(Chart chart, PictureLinks? links) => links is null ? Html.None : Html.Of($"""
        <figure><picture><source srcset="{links.Dark}" media="(prefers-color-scheme: dark)"/><img src="{links.Light}" alt="{chart.Alternative}" width="1200" height="675"/></picture></figure>

        """);

    private static Html Suggestions(Answer answer, PageTexts texts) => answer.Suggestions.Count == 0 ? Html.None : Html.Of(
        $"<div class=\"suggestions\" role=\"group\" aria-label=\"{texts.AskNext}\"><span aria-hidden=\"true\">{texts.AskNext}</span>{answer.Suggestions.Select(Ask)}</div>");

    internal static Html Ask(string question) => Html.Of($"<button form=\"ask\" name=\"pick\" value=\"{question}\" formnovalidate=\"\">{question}</button>");
}
