using System.Diagnostics;
using System.Globalization;
using KpiBot.Answers;

namespace KpiBot.Slack.Blocks;

/// <summary>An answer's parts as Slack's blocks, in reading order.</summary>
internal sealed class AnswerBlocks(Answer answer, Rendering rendering)
{
    private readonly bool _hasOneHeadline = answer.Blocks.OfType<Block.Headline>().Count() == 1;
    private string _caption = string.Empty;
    private int _buttons;

    public IEnumerable<Piece> All() => [.. answer.Blocks.SelectMany(Of), .. Ask(answer.Suggestions), .. rendering.More.Count == 0 ? (Piece[])[] : [BlockKit.Actions(rendering.More)]];

    private IEnumerable<Piece> Of(Block block) => block switch
    {
        Block.Headline headline => Headline(headline),
        Block.Change change => BlockKit.Sections(Mark(change.Tone) + change.Text),
        Block.Sentence sentence => BlockKit.Sections(sentence.Text),
        Block.Heading heading => Heading(_caption = heading.Text),
        Block.Caution caution => BlockKit.Sections("⚠ " + caution.Text),
        Block.Facts facts => BlockKit.Fields(facts.All.Select(fact => $"{fact.Name}\n{fact.Value}")),
        Block.Table table => [.. TableBlocks.Of(table, _caption.Length > 0 ? _caption : table.Columns[0], rendering.UsesNative), .. BlockKit.Context(table.Notes)],
        Block.Picture picture => ChartBlocks.Of(picture.Chart, rendering),
        Block.Choices choices => [.. BlockKit.Sections(Numbered(choices.Options)), .. Ask(choices.Options)],
        Block.Examples examples => BlockKit.Sections(string.Join('\n', examples.Questions)),
        Block.Source source => BlockKit.Context(source.Lines),
        _ => throw new UnreachableException(),
    };

    /// <summary>The one number of an answer is its header; of several each is a line.</summary>
    private IEnumerable<Piece> Headline(Block.Headline headline)
    {
        _caption = headline.Scope;
        var whole = headline.Value is { } value ? $"{headline.Scope}: {value}" : headline.Scope;
        if (!_hasOneHeadline) return BlockKit.Sections(headline.Parts.Length == 0 ? whole : $"{whole} ({headline.Parts})");
        IEnumerable<Piece> parts = headline.Parts.Length == 0 ? [] : BlockKit.Context([headline.Parts]);
        return [.. Heading(whole), .. parts];
    }

    private static IEnumerable<Piece> Heading(string text) => text.Length <= Limits.HeaderLetters ? [BlockKit.Header(text)] : BlockKit.Sections(text);

    private IEnumerable<Piece> Ask(IReadOnlyList<string> questions)
    {
        (int, string)[] buttons = [.. questions.Distinct().Take(Limits.Buttons - _buttons).Select(question => (_buttons++, question))];
        return buttons.Length == 0 ? [] : [BlockKit.Actions(buttons, rendering.Token)];
    }

    private static string Numbered(IReadOnlyList<string> options) =>
        string.Join('\n', options.Select((option, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {option}")));

    private static string Mark(Tone tone) => tone switch { Tone.Good => "🟢 ", Tone.Bad => "🔴 ", Tone.Neutral => string.Empty };
}
