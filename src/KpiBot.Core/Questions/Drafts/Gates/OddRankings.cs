using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>Rows ranked by something else than the figure, or against what is no row: "who closed the biggest deal", "ticket del producto más vendido", "who sold more than Darcel", "churn frente al mercado".</summary>
internal sealed class OddRankings(Clauses clauses, Draft draft)
{
    private static readonly HashSet<string> Sizes = Words("maior maiores mayor mayores menor menores grande grandes pequeno pequena biggest largest smallest bigger importante importantes");
    private static readonly string[] Deals = "deal deals negocio negocios contrato contratos oportunidade oportunidad opportunity contract sale".Split(' ');
    private static readonly string[] More = "mais mas menos more less fewer".Split(' ');
    private static readonly HashSet<string> Fields = Words("mercado market industry industrys sector setor industria ramo");
    private static readonly string[] Against = "do da del ao al com con a with to than of vs versus contra".Split(' ');

    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        if (draft.Kpis.Count == 0 || draft.Intent is not (null or Intent.Records or Intent.Compare or Intent.Explain)) return;
        if (IsBothEnds()) draft.TooMuch = "rankings";
        if (draft.By.Count == 0) return;
        for (var at = 0; at < clauses.Count; at++)
        {
            if (IsOfDeal(at) || IsByCount(at) || IsOfSelling(at) || IsBenchmark(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
        }
        for (var token = 1; token < clauses.Sentence.Count; token++)
        {
            if (IsThanOne(token)) draft.Unknown.Add(clauses.Words(token - 1, token + 1));
            if (IsOften(token) || IsLast(token)) draft.Unknown.Add(clauses.Words(token - 1, token + 1));
        }
    }

    /// <summary>"quem mais vendeu e quem menos": both ends at once.</summary>
    private bool IsBothEnds()
    {
        if (draft is { By.Count: 0, RanksUnits: false } || draft.Ranking is null) return false;
        var most = clauses.Mentions.FindIndex(mention => RankingReader.IsRanking(mention) && clauses.Sentence.Has(mention.End - 1, "mais", "mas", "most", "more"));
        var least = clauses.Mentions.FindIndex(mention => RankingReader.IsRanking(mention) && clauses.Sentence.Has(mention.End - 1, "menos", "least", "fewest", "less", "fewer") && !(clauses.Next(clauses.Mentions.IndexOf(mention)) is >= 0 and var next && clauses[next].Values.Count > 0));
        return most >= 0 && least >= 0 && most != least && Enumerable.Range(Math.Min(clauses[most].End, clauses[least].End), Math.Abs(clauses[most].End - clauses[least].End)).Any(token => clauses.Sentence.Has(token, "e", "y", "and"));
    }

    /// <summary>"quién cerró el deal más grande": the size of one deal, not what a row has of them.</summary>
    private bool IsOfDeal(int at) =>
        RankingReader.IsRanking(clauses[at]) && draft.Ranking is not null && draft.Kpis.TrueForAll(DealOutcomes.Counts) && clauses.Folded(clauses[at]).Split(' ').Any(Sizes.Contains)
        && (clauses.Sentence.Has(clauses[at].End, Deals) || clauses.Sentence.Has(clauses[at].Start - 1, Deals));

    /// <summary>"ticket del producto más vendido", "win rate of the rep who sold the most", "produto mais caro": ranked by what was sold of it, or by its price.</summary>
    private bool IsOfSelling(int at)
    {
        if (!RankingReader.IsRanking(clauses[at]) || draft.Ranking is null) return false;
        var (start, end) = (clauses[at].Start, Math.Min(clauses[at].End + 1, clauses.Sentence.Count));
        var isPriced = draft.By is [Dimensions.Product] && Has(start, end, "caro", "cara", "caros", "caras", "barato", "barata", "baratos", "nuevo", "nueva", "novo", "nova", "expensive", "cheapest", "newest");
        return isPriced || (!draft.Kpis.Exists(id => id is "revenue_won" or "deals_won") && Has(start, end, "vendido", "vendida", "vendidos", "vendidas", "comprado", "selling", "sold", "compra", "compran", "vende")) || (!draft.Kpis.Exists(id => id is "revenue_won" or "deals_won") && Has(Math.Max(start - 1, 0), end, "sold", "vendeu", "venderam", "vendio", "vendieron", "vendem", "venden"));
    }

    /// <summary>"win rate de los 3 vendedores con más deals": ranked by how many they have.</summary>
    private bool IsByCount(int at) =>
        RankingReader.IsRanking(clauses[at]) && draft.Ranking is not null && clauses[at].Start > 1 && Has(clauses[at].Start - 1, clauses[at].Start + 1, "con", "com", "with") && clauses.Next(at) is >= 0 and var counted && clauses[counted].Start == clauses[at].End && clauses[counted].Is(Sense.Deal)
        && draft.Kpis.TrueForAll(id => Catalogue.Get(id).Unit == KpiUnit.Ratio) && clauses.First(Sense.Kpi) is >= 0 and var figure && figure < at;

    private bool Has(int start, int end, params string[] words) => Enumerable.Range(start, end - start).Any(token => clauses.Sentence.Has(token, words));

    /// <summary>"comparado ao setor", "better than the industry": what others reach is not in the data.</summary>
    private bool IsBenchmark(int at)
    {
        if (draft.Ranking is not null || clauses[at].Arg(Sense.Dimension) is not { } dimension || !draft.By.Contains(dimension) || !Fields.Contains(clauses.Folded(clauses[at]).Split(' ', '\'')[0])) return false;
        var token = clauses[at].Start - 1;
        while (clauses.Sentence.Has(token, "the", "o", "el", "our", "nosso", "nuestro")) token--;
        return clauses.Sentence.Has(token, Against);
    }

    /// <summary>"quién vendió más que Darcel": the rows above one of them.</summary>
    private bool IsThanOne(int token)
    {
        if (!clauses.Sentence.Has(token, "que", "than") || !(clauses.Sentence.Has(token - 1, More) || (clauses.Sentence.Has(token - 1, "do") && clauses.Sentence.Has(token - 2, More)))) return false;
        var end = token + 1;
        while (clauses.Sentence.Has(end, "o", "a", "el", "la", "the", "en", "em", "in")) end++;
        return draft.Values.Count(value => !value.Exclude) == 1 && clauses.Mentions.Exists(mention => mention.Start == end && mention.Values.Any(value => draft.By.Contains(value.Dimension)));
    }

    /// <summary>"comprou mais vezes": how often, not how much.</summary>
    private bool IsOften(int token) => draft.Kpis is ["revenue_won"] && ((clauses.Sentence.Has(token, "vezes", "veces", "times") && clauses.Sentence.Has(token - 1, "mais", "mas", "menos", "most")) || (clauses.Sentence.Has(token, "often") && clauses.Sentence.Has(token - 1, "most", "least")));

    /// <summary>"qual cliente comprou por último": who was the last to do so.</summary>
    private bool IsLast(int token) => token == clauses.Sentence.Count - 1 && clauses.Any(Sense.Sell) && clauses.Sentence.Has(token, "ultimo", "ultima") && clauses.Sentence.Has(token - 1, "por");

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
