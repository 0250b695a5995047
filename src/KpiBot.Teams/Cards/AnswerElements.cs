using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Answers;

namespace KpiBot.Teams.Cards;

/// <summary>An answer's parts as elements of a card, in reading order.</summary>
internal sealed class AnswerElements(Answer answer, Rendering rendering)
{
    private readonly bool _hasOneHeadline = answer.Blocks.OfType<Block.Headline>().Count() == 1;
    private int _questions;

    public IEnumerable<JsonObject> All() => [.. answer.Blocks.SelectMany(Of), .. Ask(answer.Suggestions), .. Elements.Actions(rendering.More)];

    private IEnumerable<JsonObject> Of(Block block) => block switch
    {
        Block.Headline headline => Headline(headline),
        Block.Change change => Elements.Texts(change.Text, new Style(Color: ColorOf(change.Tone))),
        Block.Sentence sentence => Elements.Texts(sentence.Text),
        Block.Heading heading => Heading(heading.Text, Style.Heading),
        Block.Caution caution => Elements.Texts("⚠ " + caution.Text, Style.Caution),
        Block.Facts facts => Elements.Facts(facts.All),
        Block.Table table => [.. TableElements.Of(table), .. Elements.Notes(table.Notes)],
        Block.Picture picture => ChartElements.Of(picture.Chart),
        Block.Choices choices => [.. Elements.Texts(Numbered(choices.Options)), .. Ask(choices.Options)],
        Block.Examples examples => Elements.Texts(string.Join('\n', examples.Questions)),
        Block.Source source => Elements.Notes(source.Lines),
        _ => throw new UnreachableException(),
    };

    /// <summary>The one number of an answer is its headline; of several each is a line.</summary>
    private IEnumerable<JsonObject> Headline(Block.Headline headline)
    {
        var whole = headline.Value is { } value ? $"{headline.Scope}: {value}" : headline.Scope;
        if (!_hasOneHeadline) return Elements.Texts(headline.Parts.Length == 0 ? whole : $"{whole} ({headline.Parts})", Style.Figure);
        return [.. Heading(whole, Style.Headline), .. headline.Parts.Length == 0 ? [] : Elements.Notes([headline.Parts])];
    }

    private static IEnumerable<JsonObject> Heading(string text, Style style) => text.Length <= Limits.HeadingLetters ? [Elements.Heading(text, style)] : Elements.Texts(text, Style.Figure);

    private IEnumerable<JsonObject> Ask(IReadOnlyList<string> questions)
    {
        MoreButton[] buttons = [.. questions.Distinct().Take(Limits.Questions - _questions).Select(question => new MoreButton(question, rendering.Token(question)))];
        _questions += buttons.Length;
        return Elements.Actions(buttons);
    }

    private static string Numbered(IReadOnlyList<string> options) =>
        string.Join('\n', options.Select((option, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {option}")));

    private static string ColorOf(Tone tone) => tone switch { Tone.Good => "Good", Tone.Bad => "Attention", Tone.Neutral => "Default" };
}
