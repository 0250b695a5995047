using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Two stages with a verb or a "to" between them are the rate from one to the other: "leads that became MQLs", "passagem de lead pra oportunidade".</summary>
internal sealed class StageRates(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    private static readonly HashSet<string> Joints = new("to into para pra pro p a al em en ate hasta > - =".Split(' '), StringComparer.Ordinal);

    /// <summary>Joins them; false when there are no such two.</summary>
    public bool Join()
    {
        foreach (var (at, _) in named.Where(figure => figure.Kpi.Contains("_to_", StringComparison.Ordinal) && SaysTime(clauses[figure.At].Start))) draft.Unknown.Add(clauses.Words(clauses[at]));
        CountReached();
        if (JoinConversion() || JoinAlone()) return true;
        var stages = Enumerable.Range(0, clauses.Count).Select(at => (At: at, Stage: StageOf(at))).Where(pair => pair.Stage is not null).ToList();
        if (stages is not [var (first, from), var (second, to)] || named.Exists(figure => figure.At != first && figure.At != second)) return false;
        var verb = Enumerable.Range(first + 1, second - first - 1).FirstOrDefault(i => clauses[i].Is(Sense.Become), -1);
        var converts = clauses.Mentions.FindIndex(mention => AmbiguousNames.SaysConverting(clauses, mention));
        if (verb < 0 && converts > first && converts < second) verb = converts;
        if (verb < 0 && !IsJoined(clauses[first].End, clauses[second].Start) && !(SaysTime(clauses[first].Start) && (clauses.Sentence.Has(clauses[second].Start - 2, "e", "y", "and") || (IsSpan(Array.IndexOf(clauses.Sentence.Words, "time")) && clauses.Sentence.Has(clauses[second].Start - 1, "and"))))) return false;
        if (SaysTime(clauses[first].Start)) return Take(to is "deals_won" or "active_customers" or "new_customers" ? "sales_cycle_days" : null, first, verb, second);
        if (FigureBases.Between(from!, to!) is not { } rate)
        {
            if ((from, to) is ("leads", "sqls") && CountsThose(first)) return Take("sqls", first, verb, second);
            if ((from, to) is ("leads", "sqls")) draft.Ambiguous = (clauses.Words(clauses[first].Start, clauses[second].End), ["lead_to_mql_rate", "mql_to_sql_rate"]);
            // "mqls viraram oportunidade": how many of them did, no figure says.
            else if (verb >= 0 && (from, to) is ("mqls", "opportunities_created")) draft.Unknown.Add(clauses.Words(clauses[first].Start, clauses[second].End));
            return false;
        }
        if (IsHandOver(verb, second))
        {
            draft.Unknown.Add(clauses.Words(clauses[first].Start, clauses[second].End));
            return false;
        }
        if (CountsThose(first)) rate = to switch { "mqls" or "sqls" => to!, "deals_won" or "active_customers" or "new_customers" when rate == "win_rate" => "deals_won", _ => rate };
        // "qual canal converte mais mql em sql"
        if (converts >= 0 && converts < second) clauses.Use(converts);
        return Take(rate, first, verb, second);
    }

    /// <summary>"taxa de conversão de leads | em oportunidades": the name of one rate ends where the stage begins that another leads to.</summary>
    private bool JoinConversion()
    {
        foreach (var (at, kpi) in named)
        {
            if (clauses.Folded(clauses[at]).Split(' ') is not { Length: > 1 } words || !words.Any(word => word.StartsWith("conv", StringComparison.Ordinal)) || Beginning(words[^1]) is not { } from) continue;
            for (var second = at + 1; second < clauses.Count; second++)
            {
                if (StageOf(second) is not { } to || !IsJoined(clauses[at].End, clauses[second].Start) || FigureBases.Between(from, to) is not { } rate) continue;
                return Take(rate, at, -1, second);
            }
        }
        return false;
    }

    /// <summary>"tasa de conversión a mql": only leads turn into those; into opportunities, leads and SQLs do.</summary>
    private bool JoinAlone()
    {
        var first = clauses.Mentions.FindIndex(mention => (mention.Is(Sense.Kpi) || mention.Is(Sense.Ambiguous)) && clauses.Folded(mention).Split(' ').Any(word => word is "conversion" or "conversao"));
        if (first < 0) return false;
        if (named is [{ Kpi: "win_rate" } whole] && whole.At == first && clauses[first] is { } name && Beginning(clauses.Sentence.Words[name.End - 1]) == "opportunities_created" && IsJoined(name.End - 2, name.End - 1) && !clauses.Sentence.Has(name.End - 2, "de"))
        {
            draft.Ambiguous = (clauses.Words(name), ["lead_to_opportunity_rate", "sql_to_opportunity_rate"]);
            return false;
        }
        if (named is not [{ Kpi: "mqls" } stage] || stage.At < first || !clauses[first].Is(Sense.Ambiguous) || !IsJoined(clauses[first].End, clauses[stage.At].Start) || clauses.Mentions.Exists(mention => mention.Start >= clauses[stage.At].End && mention.Is(Sense.Kpi))) return false;
        return Take("lead_to_mql_rate", first, -1, stage.At);
    }

    /// <summary>The stage that the last word of a rate's name stands for.</summary>
    internal static string? Beginning(string word) => Folding.Stem(word) switch
    {
        "lead" => "leads",
        "mql" => "mqls",
        "sql" => "sqls",
        "oportunidade" or "oportunidad" or "opportunity" or "opp" => "opportunities_created",
        _ => null,
    };

    /// <summary>"how many leads became MQLs" counts them; "how many of our leads …", "how many leads …, in %" asks for the rate.</summary>
    private bool CountsThose(int first) =>
        clauses.First(Sense.HowMany) is >= 0 and var many && !clauses.Any(Sense.Share) && !IsOutOf(first) && !Enumerable.Range(clauses[many].End, Math.Max(0, clauses[first].Start - clauses[many].End)).Any(token => clauses.Sentence.Has(token, "of", "de", "do", "dos", "das", "del"));

    /// <summary>"de cada 100 leads": a share, in round numbers.</summary>
    private bool IsOutOf(int at) => clauses.Sentence.Tokens[Math.Max(0, clauses[at].Start - 1)].Kind == TokenKind.Number && clauses.Sentence.Has(clauses[at].Start - 2, "cada", "every", "each");

    private static readonly HashSet<string> Ratios = new("rate conversion percentage share ratio % taxa tasa conversao conversion".Split(' '), StringComparer.Ordinal);

    /// <summary>The same where the rate's name is the sentence itself.</summary>
    private void CountReached()
    {
        for (var i = 0; i < named.Count; i++)
        {
            var (at, kpi) = named[i];
            if (kpi is not ("lead_to_mql_rate" or "mql_to_sql_rate") || !(clauses.Before(at) is >= 0 and var before && clauses[before].Is(Sense.HowMany)) || !CountsThose(at) || clauses.Folded(clauses[at]).Split(' ').Any(Ratios.Contains)) continue;
            named[i] = (at, kpi == "lead_to_mql_rate" ? "mqls" : "sqls");
        }
    }

    /// <summary>Both stages and what joins them are one figure; null is one that we do not have.</summary>
    private bool Take(string? figure, int first, int verb, int second)
    {
        if (figure is null)
        {
            draft.Unknown.Add(clauses.Words(clauses[first].Start, clauses[second].End));
            return false;
        }
        named.Clear();
        named.Add((first, figure));
        foreach (var at in new[] { first, verb, second }) if (at >= 0) clauses.Use(at);
        draft.Reading.Add(new ReadPart(clauses.Words(clauses[first].Start, clauses[second].End), figure));
        return true;
    }

    /// <summary>"tempo entre o MQL e a venda": how long it takes, not how many get there.</summary>
    private bool SaysTime(int before) => Enumerable.Range(0, before).Any(token => clauses.Sentence.Has(token, "tempo", "tiempo", "time", "days", "dias", "long") && !clauses.Mentions.Exists(mention => (mention.Period is not null || mention.Is(Sense.OverTime) || mention.Is(Sense.Kpi) || (!IsSpan(token) && (mention.Is(Sense.Dimension) || (mention.IsFiller && mention.End > mention.Start + 1)))) && mention.Start <= token && mention.End > token));

    /// <summary>"time from", "time between": no team, and no turn of phrase.</summary>
    private bool IsSpan(int token) => clauses.Sentence.Has(token, "time") && clauses.Sentence.Has(token + 1, "from", "between");

    /// <summary>The stage that a mention stands for, as the KPI that counts it.</summary>
    private string? StageOf(int at)
    {
        var mention = clauses[at];
        if (named.Find(figure => figure.At == at).Kpi is { } kpi) return kpi == "revenue_won" && DealOutcomes.AreSales(clauses.Folded(mention)) ? "deals_won" : FigureBases.IsStage(kpi) ? kpi : null;
        if (mention.Values.Count > 0 || clauses.IsUsed(at)) return null;
        if (mention.Is(Sense.Deal)) return "opportunities_created";
        return mention.Arg(Sense.Dimension) == Dimensions.Account && clauses.Folded(mention) is "cliente" or "clientes" or "customer" or "customers" ? "active_customers" : null;
    }

    /// <summary>"mqls a gente passou pra vendas": what the sales team was given was not sold; "passaram a clientes" is.</summary>
    private bool IsHandOver(int verb, int second) => verb >= 0 && clauses.Sentence.Has(clauses[verb].Start, "passou", "passamos", "passaram", "paso", "pasaron", "pasamos", "passed") && clauses.Sentence.Has(clauses[second].Start, "vendas", "ventas", "sales");

    /// <summary>Nothing but words for "to" stand between, one at least.</summary>
    private bool IsJoined(int start, int end)
    {
        var joined = false;
        for (var token = start; token < end; token++)
        {
            if (clauses.Sentence.Tokens[token].Before != Break.None) return false;
            joined |= Joints.Contains(clauses.Sentence.Tokens[token].Text);
            if (!Joints.Contains(clauses.Sentence.Tokens[token].Text) && !PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text)) return false;
        }
        return joined && clauses.Sentence.Tokens[end].Before == Break.None;
    }
}
