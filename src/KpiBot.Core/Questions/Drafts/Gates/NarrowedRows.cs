using KpiBot.Crm;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>Words beside a dimension's name or a value that mean only some of them, or others: "new reps", "setor público", "Anna's manager". No filter says them, so they are asked about.</summary>
internal sealed class NarrowedRows(Clauses clauses, Draft draft)
{
    private static readonly HashSet<string> New = Words("new newest nova novas novo novos nuevo nueva nuevos nuevas");

    /// <summary>Kinds that stand behind the noun in Portuguese and Spanish, before it in English.</summary>
    private static readonly HashSet<string> Kinds = Words("publico publicos publica publicas privado privados privada privadas proprio proprios propria proprias propio propios propia propias oficial oficiais oficiales public private official");

    private static readonly HashSet<string> English = Words("new newest public private official");

    private static readonly HashSet<string> Leaders = Words("manager boss supervisor chefe gerente jefe jefa gestor gestora lider");

    private static readonly HashSet<string> Theirs = Words("his her their su sus seu sua");

    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        for (var at = 0; at < clauses.Count; at++)
        {
            if (clauses[at].Is(Sense.Dimension) && clauses[at].Values.Count == 0) RefuseKind(at);
            if (IsRole(at) || IsOthers(at) || IsIndustryTeam(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
        }
        for (var token = 0; token < clauses.Sentence.Count; token++) if (IsLeader(token)) draft.Unknown.Add(clauses.Words(token, token + 1));
        if (draft.Kpis.Count > 0 && draft.Values.Find(value => value.Exclude && Departments.AreNamed(value.Words)) is { } department && !clauses.Mentions.Exists(mention => mention.Arg(Sense.Dimension) == Dimensions.Industry)) draft.Unknown.Add(department.Words);
        // "top 3 reasons we win": reasons are kept of losses only.
        if (draft.By.Contains(Dimensions.LossReason) && draft.Kpis.Exists(kpi => kpi is "deals_won" or "revenue_won") && clauses.Mentions.Find(mention => mention.Is(Sense.Dimension) || mention.Is(Sense.Why)) is { } reason) draft.Unknown.Add(clauses.Words(reason));
    }

    /// <summary>"new rep revenue", "receita da região nova", "leads do canal próprio".</summary>
    private void RefuseKind(int at)
    {
        if (clauses[at].Is(Sense.Kpi) || clauses[at].Arg(Sense.Dimension) is Dimensions.Pipeline || draft.Kpis.Count == 0) return;
        var isAccount = clauses[at].Arg(Sense.Dimension) == Dimensions.Account;
        foreach (var token in new[] { clauses[at].Start - 1, clauses[at].End })
        {
            if (token < 0 || token >= clauses.Sentence.Count || clauses.Sentence.Tokens[Math.Max(token, clauses[at].Start)].Before != Break.None) continue;
            var word = clauses.Sentence.Tokens[token].Text;
            var said = Kinds.Contains(word) || (!isAccount && New.Contains(word));
            if (!said || clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && (mention.Values.Count > 0 || (mention.End > mention.Start + 1 && (mention.Is(Sense.Kpi) || mention.Is(Sense.Dimension) || mention.Period is not null))))) continue;
            if (English.Contains(word) ? token > clauses[at].Start : word[^1] == 's' != (clauses.Sentence.Tokens[clauses[at].End - 1].Text[^1] == 's')) continue;
            draft.Unknown.Add(clauses.Words(Math.Min(token, clauses[at].Start), Math.Max(token + 1, clauses[at].End)));
        }
    }

    /// <summary>"Anna Snelling's manager", "su jefe", "gerente da Anna": who leads them, which no filter says.</summary>
    private bool IsLeader(int token)
    {
        if (!Leaders.Contains(clauses.Sentence.Tokens[token].Text)) return false;
        if (token > 0 && (Theirs.Contains(clauses.Sentence.Tokens[token - 1].Text) || (clauses.Sentence.Tokens[token - 1].IsPossessive && ValueEnding(token) is not null))) return true;
        if (clauses.Sentence.Has(token + 1, "dele", "dela")) return true;
        return clauses.Sentence.Has(token + 1, "of", "de", "da", "do") && clauses.Mentions.Exists(mention => mention.Start == token + 2 && mention.Values.Count > 0 && mention.Values.All(value => value.Dimension == Dimensions.Owner));
    }

    private Mention? ValueEnding(int token) => clauses.Mentions.Find(mention => mention.End == token && mention.Values.Any(value => value.Dimension is Dimensions.Owner or Dimensions.Team));

    /// <summary>"ventas de SDRs vs AEs": two roles of the same people, which no value says.</summary>
    private bool IsRole(int at) =>
        IsBare(at) && clauses.Next(at) is >= 0 and var versus && clauses[versus].Is(Sense.Versus) && clauses.Next(versus) is >= 0 and var other && IsBare(other) && clauses[at].Arg(Sense.Dimension) == clauses[other].Arg(Sense.Dimension) && clauses.Folded(clauses[at]) != clauses.Folded(clauses[other]);

    /// <summary>"churn comparado con el sector", "compared with the industry": what others have is not in our data.</summary>
    private bool IsOthers(int at) =>
        IsBare(at) && clauses[at].Arg(Sense.Dimension) is Dimensions.Industry or Dimensions.Country && draft.Kpis.Count > 0 && clauses.Folded(clauses[at])[^1] != 's' && clauses.Before(at) is >= 0 and var versus && (clauses[versus].Is(Sense.Versus) || clauses[versus].Is(Sense.Compare))
        && !(clauses.Next(at) is >= 0 and var value && clauses[value].Values.Count > 0);

    private bool IsBare(int at) => clauses[at].Is(Sense.Dimension) && clauses[at].Values.Count == 0 && !clauses[at].Is(Sense.Kpi);

    /// <summary>"finance team's revenue": a department of ours, not customers of that industry.</summary>
    private bool IsIndustryTeam(int at) =>
        clauses[at].Values.Count > 0 && clauses[at].Values.All(value => value.Dimension == Dimensions.Industry) && !Departments.AreNamed(clauses.Words(clauses[at])) && ((clauses.Sentence.Has(clauses[at].End, "team", "teams", "department", "dept") && clauses.Sentence.Tokens[clauses[at].End].Before == Break.None) || (clauses.Before(at) is >= 0 and var team && clauses[team].Arg(Sense.Dimension) == Dimensions.Team && clauses[at].Start == clauses[team].End + 1 && clauses.IsJoinedByOf(team, at)));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
