namespace KpiBot.Answers;

/// <summary>A part of an answer. Texts may hold labels from data: they are free of control characters, but every renderer must still escape its own markup.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>What was asked and the number: <c>Win rate · Q2 2026</c>, <c>62.5%</c>, <c>1,250 of 2,000</c>.</summary>
    /// <param name="Scope">KPI, filters and period.</param>
    /// <param name="Value">The value, or that there is none; null when the table below says it.</param>
    /// <param name="Parts">Numerator and denominator; empty when there are none.</param>
    public sealed record Headline(string Scope, string? Value, string Parts = "") : Block;

    /// <summary>How it changed against what.</summary>
    public sealed record Change(string Text, Tone Tone) : Block;

    /// <summary>A whole sentence.</summary>
    public sealed record Sentence(string Text) : Block;

    /// <summary>A line that says what follows.</summary>
    public sealed record Heading(string Text) : Block;

    /// <summary>A sentence that a reader must know before trusting the number.</summary>
    public sealed record Caution(string Text) : Block;

    /// <summary>Figures beside the number.</summary>
    public sealed record Facts(IReadOnlyList<Fact> All) : Block;

    /// <summary>Rows under column titles, notes below. The first column is text, the others are figures.</summary>
    public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<Row> Rows, IReadOnlyList<string> Notes) : Block;

    /// <summary>A picture of figures that stand elsewhere in the answer too.</summary>
    public sealed record Picture(Chart Chart) : Block;

    /// <summary>What a reader is to pick from; the number or the words of one are an answer.</summary>
    public sealed record Choices(IReadOnlyList<string> Options) : Block;

    /// <summary>Questions worth asking.</summary>
    public sealed record Examples(IReadOnlyList<string> Questions) : Block;

    /// <summary>Where the number comes from: definition, days and zone, records left out, how fresh.</summary>
    public sealed record Source(IReadOnlyList<string> Lines) : Block;
}

/// <summary>A figure with its name.</summary>
public sealed record Fact(string Name, string Value);

/// <summary>A row of a table.</summary>
/// <param name="Cells">One text a column.</param>
/// <param name="Tone">Of its change, where the table shows one.</param>
/// <param name="Link">Where the record can be seen in its own system; null when nobody knows.</param>
public sealed record Row(IReadOnlyList<string> Cells, Tone Tone = Tone.Neutral, Uri? Link = null);
