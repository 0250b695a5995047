using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>A question after how a figure moved, from one period to another or along one.</summary>
internal sealed class AskedMoves(Clauses clauses, Draft draft)
{
    /// <summary>"compare between March and May", "why did it fall from Q2 to Q3": two periods, not all from one to the other.</summary>
    public bool IsFromTo(Reading.Mention mention, PeriodExpression.Numbered start, PeriodExpression.Numbered end) => clauses.Sentence.Has(mention.Start, "between", "entre") && clauses.Any(Sense.Compare)
        || (start.Grain == end.Grain && draft.Intent is null or Intent.Explain && !IsStretch(mention) && (clauses.Sentence.Has(mention.Start, "from", "between", "de", "do", "entre", "del")) && clauses.Mentions.Exists(moved => (moved.Is(Sense.Up) || moved.Is(Sense.Down) || moved.Is(Sense.Growth)) && !RankingReader.IsRanking(moved)) && !draft.OverTime);

    /// <summary>"por que caiu de março a junho": all of it; from one to the other is "de março para junho".</summary>
    private bool IsStretch(Reading.Mention mention) => draft.Intent == Intent.Explain && Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => clauses.Sentence.Has(token, "a", "ate", "hasta", "e", "y"));

    /// <summary>"did leads drop last month", "how much did it fall": a move is asked about, so the period before stands beside.</summary>
    public bool Asks() => AsksWithHelp() || clauses.Mentions.Exists(HasMoved);

    private bool AsksWithHelp() => (clauses.Sentence.Has(0, "is", "are", "was", "were") || clauses.Sentence.Words.Any(word => word is "did" or "has" or "have")) && clauses.Mentions.Exists(mention => (mention.Is(Sense.Up) || mention.Is(Sense.Down)) && !mention.Is(Sense.Outcome) && !mention.Is(Sense.Sell) && (!RankingReader.IsRanking(mention) || clauses.Folded(mention).StartsWith("get", StringComparison.Ordinal)) && clauses.Sentence.Tokens.Take(mention.Start).Any(token => token.Text is "did" or "has" or "have" or "was" or "were" or "is" or "are"));

    /// <summary>"subieron los MQLs este mes?", "o CAC caiu em maio?": a verb that tells what is over; no noun ("el aumento de", "o aumento") and not what is said of some of them ("los que bajaron").</summary>
    private bool HasMoved(Reading.Mention mention)
    {
        if (!(mention.Is(Sense.Up) || mention.Is(Sense.Down)) || mention.Is(Sense.Outcome) || mention.Is(Sense.Sell) || RankingReader.Any(clauses) || clauses.Any(Sense.HowMany)) return false;
        if (clauses.Sentence.Has(mention.Start - 1, "que", "q", "el", "un", "o", "um", "a", "la", "una", "uma", "de", "en", "em", "mas", "mais", "tan", "muy") || clauses.Sentence.Has(mention.End, "de", "del", "do", "da")) return false;
        var words = clauses.Folded(mention).Split(' ');
        if (words[0] is "ha" or "han" or "hemos" or "tem") return words.Length > 1;
        if (Nouns.Contains(words[^1])) return mention.Start == 0 || clauses.Words(mention)[^1] == 'ó';
        return Array.Exists(Past, ending => words[^1].EndsWith(ending, StringComparison.Ordinal)) || Irregular.Contains(words[^1]);
    }

    private static readonly string[] Past = ["aron", "eron", "aram", "eram", "iram", "airam", "ou", "eu", "iu"];

    private static readonly HashSet<string> Irregular = new("subio cayo crecio disminuyo empeoro mejoro redujo desplomo descendio".Split(' '), StringComparer.Ordinal);

    /// <summary>Which without their accent are nouns, or a level.</summary>
    private static readonly HashSet<string> Nouns = new("bajo aumento disparo salto incremento".Split(' '), StringComparer.Ordinal);

    /// <summary>"cómo ha variado el win rate desde enero", "how has churn changed over the last 6 months": its way, not a difference.</summary>
    public bool AsksHow() =>
        clauses.Any(Sense.Growth) && draft is { ComparedWith: ComparedWith.Nothing, Intent: null, OverTime: false, Grain: null, Periods: [{ Period: PeriodExpression.Since or PeriodExpression.LastUnits { Count: > 1 } }] }
        && clauses.Sentence.Tokens.Take(4).Any(token => token.Text is "como" or "how") && !clauses.Any(Sense.HowMuch);
}
