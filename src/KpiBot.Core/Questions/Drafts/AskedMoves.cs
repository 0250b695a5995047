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
    public bool Asks() => AsksWhether() || AsksHowFar() || (clauses.Sentence.Has(0, "is", "are", "was", "were") || clauses.Sentence.Words.Any(word => word is "did" or "has" or "have")) && clauses.Mentions.Exists(mention => (mention.Is(Sense.Up) || mention.Is(Sense.Down)) && !mention.Is(Sense.Outcome) && !mention.Is(Sense.Sell) && (!RankingReader.IsRanking(mention) || clauses.Folded(mention).StartsWith("get", StringComparison.Ordinal)) && clauses.Sentence.Tokens.Take(mention.Start).Any(token => token.Text is "did" or "has" or "have" or "was" or "were" or "is" or "are"));

    /// <summary>"how much did win rate move last month".</summary>
    private bool AsksHowFar() => Array.IndexOf(clauses.Sentence.Words, "much") is >= 0 and var much && clauses.Sentence.Has(much - 1, "how") && clauses.Sentence.Has(much + 1, "did") && clauses.Sentence.Words.Skip(much).Any(word => word is "move" or "change" or "shift");

    /// <summary>"¿subieron las ventas en octubre?", "o churn está caindo?": the same in Portuguese and Spanish, where only the verb tells; a question that asks for anything else has no such comparison.</summary>
    private bool AsksWhether() =>
        draft is { By.Count: 0, Kpis.Count: < 2 } && !RankingReader.Any(clauses) && !clauses.Sentence.Has(0, "que", "q") && !clauses.Sentence.Words.Any(Others.Contains)
        && clauses.Mentions.Exists(mention => (mention.Is(Sense.Up) || mention.Is(Sense.Down)) && !mention.Is(Sense.Outcome) && !mention.Is(Sense.Sell) && !mention.Is(Sense.Kpi) && IsVerb(mention));

    private bool IsVerb(Reading.Mention mention)
    {
        if (clauses.Sentence.Has(mention.Start - 1, "que", "q", "si", "se", "tan", "tao")) return false;
        var words = clauses.Folded(mention).Split(' ');
        if (words[0] is "ha" or "han" or "hemos" || Array.Exists(Endings, ending => words[^1].EndsWith(ending, StringComparison.Ordinal))) return true;
        // "bajó el churn": without its accent an adjective, or a noun, anywhere else.
        return Past.Contains(words[^1]) || (mention.Start == 0 && words[^1] is "bajo" or "aumento" && clauses.Sentence.Has(mention.End, "el", "la", "los", "las", "nuestro", "nuestra", "mi"));
    }

    private static readonly string[] Endings = ["ieron", "eron", "aron", "iendo", "yendo", "ando", "indo", "iram", "aram", "iu", "ou", "eu"];

    private static readonly HashSet<string> Past = new("subio crecio mejoro empeoro cayo disminuyo redujo repunto retrocedio decrecio desplomo descendio".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Others = new("cuanto cuanta cuantos cuantas quanto quanta quantos quantas como quem quien quienes cual cuales qual quais onde donde cuando quando".Split(' '), StringComparer.Ordinal);

    /// <summary>"cómo ha variado el win rate desde enero", "how has churn changed over the last 6 months": its way, not a difference.</summary>
    public bool AsksHow() =>
        clauses.Any(Sense.Growth) && draft is { ComparedWith: ComparedWith.Nothing, Intent: null, OverTime: false, Grain: null, Periods: [{ Period: PeriodExpression.Since or PeriodExpression.LastUnits { Count: > 1 } }] }
        && clauses.Sentence.Tokens.Take(4).Any(token => token.Text is "como" or "how") && !clauses.Any(Sense.HowMuch);
}
