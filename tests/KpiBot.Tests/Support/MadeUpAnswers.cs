using CsCheck;
using KpiBot.Answers;
using KpiBot.Kpis;

namespace KpiBot.Tests.Support;

/// <summary>Made-up answers with every kind of block, and texts that would like to do something.</summary>
internal static class MadeUpAnswers
{
    private static readonly string[] Hostile =
    [
        "<!channel>", "<@U123>", "<https://evil.example|Acme>", "<!subteam^S1|all>", "&lt;!here&gt;", "@everyone", "#general", "*bold* _it_ ~no~ `code`", ":rotating_light:", "https://evil.example",
        "<\u200b!channel>", "@\u200bhere", "\u202egnp.exe", "a\u0000b\u0007", "\u2028next", "", "   ", "\u200b", "\ud83d\ude00", "\ud800", "]]>\"'\\", "{\"type\":\"button\"}", new('x', 5_000), "a\nb", "\u00ad", "<!date^1^{date}|x>", "\u3000", "Ünï", "[Acme](https://evil.example)", "**bold** ~~no~~", "# head", "{{DATE(2026-11-23T09:00:00Z,SHORT)}}", "<at>Ana</at>", "![x](https://evil.example/x.png)", "${name}", "}}",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency((3, One(Hostile)), (1, Gen.String[0, 40]), (1, Gen.Int[0, 4_000].Select(length => new string((char)39, length))), (1, Gen.Select(One(Hostile), One(Hostile), (one, other) => one + other)));

    private static readonly Gen<Chart> Charts = Gen.Select(Gen.Int[0, 25], Gen.Int[0, 8], Texts, Gen.Bool, Gen.Int[0, 2]).SelectMany((places, series, title, isShare, kind) => Gen.Select(
        Texts.Array[places],
        Gen.Select(Texts, Gen.Decimal[-1_000, 1_000].Nullable(0.05).Array[places], (name, values) => new ChartSeries(name, values)).Array[series],
        Gen.Bool,
        (labels, all, hasTarget) => new Chart { Kind = (ChartKind)kind, Title = title, Labels = labels, Series = all, Target = hasTarget ? new ChartLevel(title, 3) : null, Written = value => isShare ? $"{value * 100}%" : $"{value}", Alternative = title }));

    private static readonly Gen<Block> Blocks = Gen.OneOf(
        Gen.Select(Texts, Texts, Texts, (scope, value, parts) => (Block)new Block.Headline(scope, value.Length % 3 == 0 ? null : value, parts)),
        Gen.Select(Texts, Gen.Int[0, 2], (text, tone) => (Block)new Block.Change(text, (Tone)tone)),
        Texts.Select(text => (Block)new Block.Sentence(text)),
        Texts.Select(text => (Block)new Block.Heading(text)),
        Texts.Select(text => (Block)new Block.Caution(text)),
        Gen.Select(Texts, Texts, (name, value) => new Fact(name.Length == 0 ? "f" : name, value)).Array[1, 25].Select(facts => (Block)new Block.Facts(facts)),
        Gen.Select(Gen.Int[1, 45], Gen.Int[0, 230]).SelectMany((columns, rows) => Gen.Select(Texts.Array[columns], Texts.Array[columns].Select(cells => new Row(cells)).Array[Math.Min(rows, 500 / columns)], Texts.Array[0, 12], (titles, all, notes) => (Block)new Block.Table(titles, all, notes))),
        Charts.Select(chart => (Block)new Block.Picture(chart)),
        Texts.Array[1, 12].Select(options => (Block)new Block.Choices(options)),
        Texts.Array[1, 12].Select(questions => (Block)new Block.Examples(questions)),
        Texts.Array[1, 12].Select(lines => (Block)new Block.Source(lines)));

    public static readonly Gen<Answer> All = Gen.Select(Blocks.Array[1, 8], Texts.Array[0, 14], (blocks, suggestions) => new Answer { Language = Language.English, Outcome = Outcome.Answered, Blocks = blocks, Suggestions = suggestions });

    public static Gen<T> One<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(at => all[at]);
}
