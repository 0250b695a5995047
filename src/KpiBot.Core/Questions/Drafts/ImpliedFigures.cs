using KpiBot.Crm;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Figures that no name says: a stage with days, kinds of activity, traffic from a channel.</summary>
internal static class ImpliedFigures
{
    /// <summary>Each with the mention that says it (where the question follows another, a channel is a filter of that); one whose mention stays free is read again by the others.</summary>
    public static IEnumerable<(int At, string Kpi, bool Use)> Of(Clauses clauses, IReadOnlyList<string> standing)
    {
        if (RatioOfBoth(clauses, standing) is var (ratio, figure)) return [(ratio, figure, true)];
        if (CostOfCustomer(clauses) is >= 0 and var cost) return [(cost, "cac", true)];
        if (WorthOfThem(clauses, standing) is var (worth, amount)) return [(worth, amount, true)];
        if (CostOfEach(clauses, standing) is var (each, price)) return [(each, price, true)];
        if (TimeInStage(clauses) is >= 0 and var time) return [(time, "time_in_stage_days", true)];
        if (standing.Count == 0 && !clauses.Any(Sense.Sell) && !clauses.Any(Sense.Deal) && !clauses.Any(Sense.Outcome) && !Activities(clauses).Any() && Traffic(clauses) is >= 0 and var traffic) return [(traffic, "website_sessions", false)];
        return Activities(clauses).Select(at => (at, "sales_activities", false));
    }

    /// <summary>"how much does a customer from email cost", "cuánto nos cuesta cada cliente": the verb; −1 without one.</summary>
    private static int CostOfCustomer(Clauses clauses) =>
        clauses.Mentions.Exists(mention => mention.Arg(Sense.Dimension) == Dimensions.Account && clauses.Folded(mention) is "customer" or "client" or "cliente" && clauses.Sentence.Has(mention.Start - 1, "a", "each", "one", "every", "per", "um", "cada", "un", "por", "new")) && clauses.Any(Sense.Costs) ? clauses.First(Sense.Costs)
        : clauses.Mentions.FindIndex(mention => mention.Arg(Sense.Dimension) == Dimensions.Account && clauses.Folded(mention) is "customer" or "client" or "cliente" && clauses.Mentions.Exists(price => (price.Start == mention.End || price.End == mention.Start) && RankingReader.IsRanking(price) && clauses.Folded(price).Split(' ').Any(word => word is "caro" or "barato" or "expensive" or "cheapest" or "costliest")));

    /// <summary>"days in Proposal", "tiempo en Discovery", "dias parados na etapa Proposal".</summary>
    private static int TimeInStage(Clauses clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Values.Count == 0 || !clauses[i].Values.All(value => value.Dimension == Dimensions.Stage)) continue;
            var token = clauses[i].Start - 1;
            while (token >= 0 && (PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Sentence.Has(token, "en", "stage", "etapa", "fase", "promedio", "medio", "media", "fica", "ficam", "passa", "passam", "negocio", "negocios", "deal", "deals", "um", "un", "a") || IsStuck(clauses, token))) token--;
            var at = clauses.Mentions.FindIndex(mention => mention.Start <= token && mention.End > token);
            if (token == clauses[i].Start - 1 || at < 0 || !clauses.Sentence.Has(token, "time", "days", "day", "tempo", "tiempo", "dias", "long", "spent", "spend", "permanencia")) continue;
            return at;
        }
        return -1;
    }

    /// <summary>"cuántos días tarda cada vendedor en cerrar".</summary>
    public static bool TakesTime(Clauses clauses) => AsksTime(clauses) || clauses.Sentence.Words.Any(Taking.Contains) || clauses.Sentence.Words.Any(word => word is "dias" or "tempo" or "tiempo" or "days" or "long") && clauses.Sentence.Words.Any(word => word is "tarda" or "tardan" or "demora" or "demoram" or "leva" or "levam" or "toma" or "lleva" or "take" or "takes");

    private static readonly HashSet<string> Taking = new("tarda tardan tardo tardaron tardamos demora demoran demoro demoraron demoram demorou demoraram demoramos".Split(' '), StringComparer.Ordinal);

    /// <summary>"em quanto tempo a Ana fecha uma venda", "how many days do we need to win"; "há quanto tempo" and "how long ago" ask since when.</summary>
    public static bool AsksTime(Clauses clauses) =>
        Enumerable.Range(0, clauses.Sentence.Count).Any(token =>
            ((clauses.Sentence.Has(token, "quanto", "cuanto") && clauses.Sentence.Has(token + 1, "tempo", "tiempo"))
                || (clauses.Sentence.Has(token, "quantos", "quantas", "cuantos", "cuantas", "many") && clauses.Sentence.Has(token + 1, "dias", "semanas", "days", "weeks"))
                || (clauses.Sentence.Has(token, "how") && clauses.Sentence.Has(token + 1, "long") && !clauses.Sentence.Has(token + 2, "ago", "since")))
            && !clauses.Sentence.Has(token - 1, "ha", "faz", "fazem", "hace", "desde", "since", "a"));

    /// <summary>"cada time fez quanto", "how much business did Ana write", "how much did the West make": the mention of what was made in sales; −1 without one.</summary>
    public static int MadeInSales(Clauses clauses) => clauses.Mentions.FindIndex(mention => clauses.Folded(mention) is "fez" or "fizeram" or "fizemos" or "faz" or "hizo" or "hicieron" or "hicimos" or "hace" || (clauses.Folded(mention) is "make" or "makes" or "made" && !IsEarned(clauses)) || (clauses.Folded(mention) is "business" or "biz" && clauses.Sentence.Has(mention.Start - 1, "much")));

    /// <summary>"how much does Ana make" may be her pay; "how much did Ana make us" is not.</summary>
    private static bool IsEarned(Clauses clauses) => !clauses.Sentence.Words.Contains("us") && (clauses.Any(Sense.Who) || clauses.Mentions.Exists(mention => mention.Arg(Sense.Dimension) == Dimensions.Owner || mention.Values.Any(value => value.Dimension == Dimensions.Owner)));

    /// <summary>"quanto o Dustin trouxe", "how much came from Acme": what those who sell or buy bring in is sales (a channel could bring leads); −1 without such words.</summary>
    public static int BroughtIn(Clauses clauses, Draft draft)
    {
        List<string> said = [.. draft.By, .. clauses.Mentions.Where(mention => mention.Values.Count > 0).Select(mention => mention.Values[0].Dimension)];
        if (said.Count == 0 || !said.TrueForAll(Selling.Contains) || AsksTime(clauses)) return -1;
        return clauses.Mentions.FindIndex(mention => mention.Args(Sense.Filler).Contains("gain") || (mention.IsFiller && Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => Bringing.Contains(clauses.Sentence.Tokens[token].Text))));
    }

    private static readonly HashSet<string> Selling = [Dimensions.Owner, Dimensions.Team, Dimensions.Region, Dimensions.Country, Dimensions.Industry, Dimensions.Account, Dimensions.Product];

    private static readonly HashSet<string> Bringing = new("came comes veio vieram vem deu deram vino vinieron viene dio dieron".Split(' '), StringComparer.Ordinal);

    /// <summary>"a razão entre eles", "the ratio of the two": of the two figures asked for before; null where no figure says it.</summary>
    private static (int At, string Kpi)? RatioOfBoth(Clauses clauses, IReadOnlyList<string> standing)
    {
        if (standing is not [var first, var second]) return null;
        var at = clauses.Mentions.FindIndex(mention => clauses.Sentence.Has(mention.Start, "ratio", "razao", "razon", "relacao", "relacion", "proporcao", "proporcion"));
        if (at < 0 || !clauses.Sentence.Words.Any(word => word is "them" or "two" or "both" or "eles" or "elas" or "dois" or "duas" or "ambos" or "ambas" or "ellos" or "ellas" or "dos")) return null;
        var figure = standing.Contains("ltv") && standing.Contains("cac") ? "ltv_cac_ratio" : FigureBases.Between(first, second) ?? FigureBases.Between(second, first);
        return figure is null ? null : (at, figure);
    }

    /// <summary>"and how much was that worth?", "e em dinheiro?", after deals that were counted: their amount; null where no figure says it.</summary>
    private static (int At, string Kpi)? WorthOfThem(Clauses clauses, IReadOnlyList<string> standing)
    {
        if (standing is not [var counted] || FigureBases.AmountOf(counted) is not { } amount || clauses.Count == 0 || clauses.Any(Sense.Deal)) return null;
        var token = Array.FindIndex(clauses.Sentence.Words, word => SaidMoney.IsSum(word) || word is "vale" or "valieron");

        // "vale, y noviembre?": all right.
        if (token == 0 && clauses.Sentence.Count > 1 && (clauses.Sentence.Tokens[1].Before != Break.None || clauses.Sentence.Has(1, "y"))) token = -1;
        if (token < 0) token = Array.FindIndex(clauses.Sentence.Words, word => SaidMoney.IsUnit(word) || word is "value" or "amount" or "valor" or "monto" or "importe") is > 0 and var money && (clauses.Sentence.Has(money - 1, "in", "em", "en") || clauses.Sentence.Has(money + 1, "deles", "delas", "disso", "dessas", "desses") || (clauses.Sentence.Has(money + 1, "of", "de") && clauses.Sentence.Has(money + 2, "them", "those", "these", "ellos", "ellas", "esos", "esas", "eso"))) ? money : -1;
        return token < 0 || clauses.Mentions.FindIndex(mention => mention.Start <= token && mention.End > token) is not (>= 0 and var at) ? null : (at, amount);
    }

    /// <summary>"y a cuánto salió cada uno?", "how much did each cost?": what one of those asked for before costs.</summary>
    private static (int At, string Kpi)? CostOfEach(Clauses clauses, IReadOnlyList<string> standing)
    {
        if (standing is not [var counted] || FigureBases.CostOf(counted) is not { } cost || !clauses.Sentence.Words.Any(Costing.Contains)) return null;
        if (clauses.Mentions.FindIndex(mention => clauses.Sentence.Has(mention.Start, "cada", "each")) is not (>= 0 and var each) || clauses.Any(Sense.Dimension)) return null;
        if (clauses.First(Sense.Costs) is >= 0 and var costs) clauses.Use(costs);
        return (each, cost);
    }

    private static readonly HashSet<string> Costing = new("cost costs costing salio sale salieron salen cuesta costo cuestan costaron saiu sai sairam custa custou custam custaram".Split(' '), StringComparer.Ordinal);

    private static bool IsStuck(Clauses clauses, int token) => clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && mention.Args(Sense.Outcome).Contains("stalled"));

    /// <summary>"organic traffic", "tráfego orgânico": sessions of the channel.</summary>
    private static int Traffic(Clauses clauses) =>
        clauses.Mentions.FindIndex(mention => mention.Values.Any(value => value.Dimension == Dimensions.Channel) && clauses.Folded(mention).Split(' ') is var words && words.Length > 1 && words.Any(word => word is "traffic" or "trafego" or "trafico" or "visitas" or "visits"));

    private static IEnumerable<int> Activities(Clauses clauses)
    {
        if (!clauses.Mentions.Exists(mention => mention.Is(Sense.Activity) && Folding.Stem(clauses.Folded(mention)) != clauses.Folded(mention)) && !clauses.Any(Sense.HowMany) && !clauses.Any(Sense.By) && !clauses.Any(Sense.Period) && !clauses.Any(Sense.Who)) return [];
        return Enumerable.Range(0, clauses.Count).Where(at => clauses[at].Is(Sense.Activity) && clauses[at].Values.Count == 0 && !IsWith(clauses, clauses[at]));
    }

    /// <summary>"deals with a demo", "negócios sem reunião": a kind of activity that says which of something else are meant.</summary>
    public static bool IsWith(Clauses clauses, Mention mention)
    {
        if (!mention.Is(Sense.Activity) || mention.Is(Sense.Kpi)) return false;
        var isOne = clauses.Sentence.Has(mention.Start - 1, "a", "an", "um", "uma", "un", "una", "any");
        var token = mention.Start - (isOne ? 2 : 1);
        return clauses.Sentence.Has(token, "without", "sem", "sin") || (clauses.Sentence.Has(token, "with", "com", "con") && (isOne || (mention.End == mention.Start + 1 && Folding.Stem(clauses.Folded(mention)) == clauses.Folded(mention))));
    }
}
