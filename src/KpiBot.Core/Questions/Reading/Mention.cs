using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Reading;

/// <summary>A value of the data that a mention may stand for; <see cref="Whole"/> when all its words were said.</summary>
internal readonly record struct ValueRef(string Dimension, string Value, bool Whole);

/// <summary>A stretch of the question (tokens <see cref="Start"/> to <see cref="End"/>, the end excluded) and everything it can stand for.</summary>
internal sealed record Mention(int Start, int End, IReadOnlyList<Meaning> Meanings)
{
    /// <summary>How well it explains its words; the cover with the largest sum wins.</summary>
    public required int Score { get; init; }

    /// <summary>The period it names.</summary>
    public PeriodExpression? Period { get; init; }

    /// <summary>The values it may stand for.</summary>
    public IReadOnlyList<ValueRef> Values { get; init; } = [];

    /// <summary>The number it is.</summary>
    public Token? Number { get; init; }

    /// <summary>Whether it can stand for the sense.</summary>
    public bool Is(Sense sense)
    {
        foreach (var meaning in Meanings) if (meaning.Sense == sense) return true;
        return false;
    }

    /// <summary>The argument of the sense; null when it does not have the sense.</summary>
    public string? Arg(Sense sense)
    {
        foreach (var meaning in Meanings) if (meaning.Sense == sense) return meaning.Arg;
        return null;
    }

    /// <summary>All arguments of the sense.</summary>
    public IEnumerable<string> Args(Sense sense) => Meanings.Where(meaning => meaning.Sense == sense).Select(meaning => meaning.Arg).Distinct();

    /// <summary>Whether it is a filler and nothing else.</summary>
    public bool IsFiller => Values.Count == 0 && Period is null && Number is null && Meanings.All(meaning => meaning.Sense is Sense.Filler or Sense.OfThe or Sense.From or Sense.To or Sense.At or Sense.For or Sense.ByWord or Sense.AgoBefore or Sense.Onward or Sense.Number or Sense.Ordinal);
}
