using KpiBot.Answers;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Tests.Web;

/// <summary>An answer that holds every kind of block, with a label in every place where one can stand.</summary>
internal static class EveryBlock
{
    /// <summary>Labels are taken in turn.</summary>
    public static Answer With(Func<string> label) => new()
    {
        Language = Language.English,
        Outcome = Outcome.Answered,
        Blocks =
        [
            new Block.Headline(label(), label(), label()),
            new Block.Headline(label(), null),
            new Block.Change(label(), Tone.Bad),
            new Block.Change(label(), Tone.Good),
            new Block.Sentence(label()),
            new Block.Heading(label()),
            new Block.Caution(label()),
            new Block.Facts([new Fact(label(), label())]),
            new Block.Table([label(), label()], [new Row([label(), label()], Tone.Good, new Uri("https://crm.example.com/deal?id=1&view=2")), new Row([label(), label()], Tone.Bad)], [label()]),
            new Block.Picture(Chart(label())),
            new Block.Choices([label(), label()]),
            new Block.Examples([label()]),
            new Block.Source([label(), label()]),
        ],
        Suggestions = [label()],
        Reading = [new ReadPart(label(), label())],
    };

    /// <summary>A chart that says this to those who do not see it.</summary>
    public static Chart Chart(string alternative) => new()
    {
        Kind = ChartKind.Bars, Title = alternative, Labels = [alternative], Series = [new ChartSeries(alternative, [1m])], Written = _ => "1", Alternative = alternative,
    };
}
