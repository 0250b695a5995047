namespace KpiBot.Questions.Drafts;

/// <summary>The part of marketing, said apart from its figure or once for two: "quanto da receita foi influenciada por marketing", "marketing influenced pipeline and revenue", "pipeline sourced and influenced by marketing".</summary>
internal sealed class MarketingParts(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    private const string Influenced = "marketing_influenced_";
    private const string Sourced = "marketing_sourced_";
    private static readonly string[] Influencing = ["influenc"];
    private static readonly string[] Sourcing = ["sourced", "generated", "originated", "gerad", "generad", "originad", "trazid"];

    /// <summary>Settles them.</summary>
    public void Take()
    {
        TakeApart();
        TakeDeed();
        RefuseTeam();
        if (named is [var first, var second] && PartOf(first.Kpi) != PartOf(second.Kpi)) ShareWord(first, second);
        else if (named is [var only] && PartOf(only.Kpi) is not null) ShareNoun(only);
    }

    /// <summary>"quanto da receita de novembro foi influenciada por marketing": apart from the figure, its part is said.</summary>
    private void TakeApart()
    {
        if (named is not [var figure] || NounOf(figure.Kpi) is not { } noun) return;
        for (var token = clauses[figure.At].End; token + 1 < clauses.Sentence.Count; token++)
        {
            var influenced = StartsWith(token, Influencing);
            if (!influenced && !StartsWith(token, Sourcing)) continue;
            var by = token + 1;
            while (clauses.Sentence.Has(by, "por", "pelo", "pela", "do", "da", "by", "o", "el", "the", "our", "nosso", "nossa", "time", "equipe", "equipo", "de")) by++;
            if (by == token + 1 || !clauses.Sentence.Has(by, "marketing", "mkt", "mktg")) continue;
            named[0] = (figure.At, (influenced ? Influenced : Sourced) + noun);
            draft.Explain(clauses, token, by + 1);
            return;
        }
    }

    /// <summary>"receita do time de marketing": sourced or influenced, is not said; it is not all of the money.</summary>
    private void RefuseTeam()
    {
        if (named is not [var figure] || NounOf(figure.Kpi) is null) return;
        var token = clauses[figure.At].End;
        while (clauses.Sentence.Has(token, "do", "da", "del", "de", "la", "el", "time", "equipe", "equipo", "area", "nosso", "nossa", "nuestro")) token++;
        if (token > clauses[figure.At].End + 1 && clauses.Sentence.Has(token, "marketing", "mkt", "mktg") && Enumerable.Range(clauses[figure.At].End, token - clauses[figure.At].End).Any(word => clauses.Sentence.Has(word, "time", "equipe", "equipo", "area"))) draft.Unknown.Add(clauses.Words(token, token + 1));
    }

    /// <summary>"marketing trouxe quanto de receita", "how much did marketing contribute to revenue": what it did says its part.</summary>
    private void TakeDeed()
    {
        if (named is not [var figure] || NounOf(figure.Kpi) is not { } noun) return;
        for (var token = 0; token + 1 < clauses.Sentence.Count; token++)
        {
            if (!clauses.Sentence.Has(token, "marketing", "mkt", "mktg")) continue;
            if (Departments.IsIndustry(clauses, token) && !clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Start <= token && mention.End > token))
            {
                // "empresas de marketing geraram quanto": an industry of that name, not the department.
                draft.Unknown.Add(clauses.Words(token, token + 1));
                return;
            }
            if (Departments.IsIndustry(clauses, token) || clauses.Sentence.Has(token - 1, "in", "of", "de", "em", "en", "from", "for")) continue;
            var influenced = StartsWith(token + 1, Influencing);
            if (!influenced && !Deeds.Contains(clauses.Sentence.Tokens[token + 1].Text)) continue;
            named[0] = (figure.At, (influenced ? Influenced : Sourced) + noun);
            draft.Explain(clauses, token, token + 2);
            return;
        }
    }

    private static readonly HashSet<string> Deeds = new("trouxe traz trazendo gerou gera gerando contribuiu contribui contribuindo originou trajo trae trayendo genero genera generando aporto aporta aportando contribuyo contribuye brought brings bring generated generates generate contributed contributes contribute sourced sources".Split(' '), StringComparer.Ordinal);

    /// <summary>"marketing influenced pipeline and revenue", "pipeline and revenue influenced by marketing": the noun beside it has nothing of its own.</summary>
    private void ShareWord((int At, string Kpi) first, (int At, string Kpi) second)
    {
        var (marked, plain) = PartOf(first.Kpi) is null ? (second, first) : (first, second);
        if (PartOf(plain.Kpi) is not null || NounOf(plain.Kpi) is not { } noun || clauses[plain.At].End != clauses[plain.At].Start + 1) return;
        if (clauses[plain.At].End is var behind && behind < clauses[second.At].Start && (StartsWith(behind, Sourcing) || StartsWith(behind, Influencing)) && IsJoint(behind + 1))
        {
            // "pipeline originado e pipeline influenciado pelo marketing": each noun has a word of its own.
            named[named.IndexOf(plain)] = (plain.At, (StartsWith(behind, Influencing) ? Influenced : Sourced) + noun);
            draft.Explain(clauses, behind, behind + 1);
            return;
        }
        if (!IsJoint(clauses[second.At].Start - 1)) return;
        // Before both nouns or behind both; between them it belongs to one alone.
        var opens = IsPart(clauses[marked.At].Start);
        if (opens != (marked.At == first.At)) return;
        named[named.IndexOf(plain)] = (plain.At, PartOf(marked.Kpi) + noun);
    }

    /// <summary>"marketing sourced and influenced pipeline": both words of one noun.</summary>
    private void ShareNoun((int At, string Kpi) only)
    {
        for (var token = 0; token + 2 < clauses.Sentence.Count; token++)
        {
            if (!IsJoint(token + 1)) continue;
            var next = clauses.Sentence.Has(token + 2, "marketing", "mktg", "mkt") && token + 3 < clauses.Sentence.Count ? token + 3 : token + 2;
            if (!(StartsWith(token, Sourcing) && StartsWith(next, Influencing)) && !(StartsWith(token, Influencing) && StartsWith(next, Sourcing))) continue;
            var start = clauses.Sentence.Has(token - 1, "marketing", "mktg", "mkt") ? token - 1 : token;
            var other = (PartOf(only.Kpi) == Sourced ? Influenced : Sourced) + only.Kpi.Split('_')[^1];
            named.Insert(PartOf(only.Kpi) == Sourced == StartsWith(token, Sourcing) ? 1 : 0, (only.At, other));
            draft.Explain(clauses, start, next + 1);
            return;
        }
    }

    private static string? PartOf(string kpi) => kpi.StartsWith(Influenced, StringComparison.Ordinal) ? Influenced : kpi.StartsWith(Sourced, StringComparison.Ordinal) ? Sourced : null;

    private static string? NounOf(string kpi) => kpi switch { "revenue_won" => "revenue", "open_pipeline" => "pipeline", _ => null };

    private bool IsJoint(int token) => clauses.Sentence.Has(token, "and", "e", "y", "&", "vs", "versus", "or", "ou", "o");

    private bool IsPart(int token) => clauses.Sentence.Has(token, "marketing", "mktg", "mkt") || StartsWith(token, Influencing) || StartsWith(token, Sourcing);

    private bool StartsWith(int token, string[] stems) => Array.Exists(stems, stem => clauses.Sentence.Tokens[token].Text.StartsWith(stem, StringComparison.Ordinal));
}
