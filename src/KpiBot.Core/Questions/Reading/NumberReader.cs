using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Reading;

/// <summary>Reads a number in figures or words, with the thousands after it: 5k, 10 mil, dois mil, 1.5 million.</summary>
internal static class NumberReader
{
    /// <summary>The number at a token and where it ends; null when there is none.</summary>
    public static (Token Number, int End)? Read(Sentence sentence, int at)
    {
        if (at >= sentence.Count) return null;
        var token = sentence.Tokens[at];
        if (token.Kind == TokenKind.Number) return WithFactor(sentence, token, at + 1);
        if (sentence.Longest(at, Sense.Number) is not { } word) return null;
        var value = PeriodReader.NumberOf(word.Meaning.Arg);
        return WithFactor(sentence, token with { Kind = TokenKind.Number, Value = value, Mark = Mark.None }, word.End);
    }

    private static (Token, int) WithFactor(Sentence sentence, Token number, int end)
    {
        if (number.Value < 1000 && number.Mark is Mark.None or Mark.Money && sentence.Longest(end, Sense.Number) is { } factor && PeriodReader.NumberOf(factor.Meaning.Arg) is 1000 or 1_000_000)
        {
            return (number with { Value = number.Value * PeriodReader.NumberOf(factor.Meaning.Arg) }, factor.End);
        }
        if (number.Mark is Mark.None or Mark.Money && end < sentence.Count && sentence.Tokens[end] is { Before: Break.None, Text: "k" or "mi" or "mm" or "mn" or "mio" } letter) return (number with { Value = number.Value * (letter.Text == "k" ? 1000 : 1_000_000) }, end + 1);
        return (number, end);
    }
}
