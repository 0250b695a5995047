namespace KpiBot.Questions.Words;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, perhaps with digits (<c>q1</c>).</summary>
    Word,

    /// <summary>A number, perhaps with a sign of its unit.</summary>
    Number,

    /// <summary>A date in figures.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A chat channel: <c>#sales</c>.</summary>
    Channel,

    /// <summary>A sign that can mean something: <c>/ - &gt; &lt; + &amp;</c>.</summary>
    Sign,
}

/// <summary>What stands before a token.</summary>
internal enum Break
{
    /// <summary>Nothing but space.</summary>
    None,

    /// <summary>A comma, colon or bracket.</summary>
    Comma,

    /// <summary>The end of a sentence.</summary>
    Sentence,
}

/// <summary>The sign at a number.</summary>
internal enum Mark
{
    /// <summary>None.</summary>
    None,

    /// <summary>20%</summary>
    Percent,

    /// <summary>3x</summary>
    Times,

    /// <summary>$5</summary>
    Money,

    /// <summary>1st, 1º</summary>
    Ordinal,

    /// <summary>9h</summary>
    Hours,

    /// <summary>30d</summary>
    Days,
}

/// <summary>A date in figures as it was written: <paramref name="First"/>/<paramref name="Second"/>/<paramref name="Year"/>, or ISO (then first is the month; second 0 when there is no day).</summary>
internal readonly record struct WrittenDate(int First, int Second, int? Year, bool Iso);

/// <summary>One token; <see cref="Text"/> is folded, <see cref="Start"/> and <see cref="Length"/> point into the question.</summary>
internal sealed record Token(TokenKind Kind, string Text, int Start, int Length, Break Before)
{
    /// <summary>Joined to the word before by a hyphen: <c>jan-mar</c>.</summary>
    public bool Hyphenated { get; init; }

    /// <summary>Whether a possessive 's stood at it: then it is a name.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Whether it begins with a capital and is not all capitals.</summary>
    public bool IsCapital { get; init; }

    /// <summary>The number.</summary>
    public decimal Value { get; init; }

    /// <summary>The sign at it.</summary>
    public Mark Mark { get; init; }

    /// <summary>The date.</summary>
    public WrittenDate Date { get; init; }

    /// <summary>The time of day.</summary>
    public TimeOnly Time { get; init; }

    /// <summary>Written without decimals, signs or thousands marks: can be a year, a day, a count.</summary>
    public bool IsPlainInteger => Kind == TokenKind.Number && Mark is Mark.None or Mark.Ordinal && Text.Length <= 6 && Text.All(char.IsAsciiDigit) && Kind == TokenKind.Number;
}
