using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"LTV minus CAC", "soma de leads e mqls", "leads que no son MQL": one figure reckoned with another, which no query can say.</summary>
internal sealed class Arithmetic(Clauses clauses, Draft draft)
{
    private static readonly HashSet<string> Operators = Words("menos minus mais mas plus vezes veces times multiplicado multiplicada multiplied dividido dividida divididos divided ÷ × −");

    /// <summary>Those that also say where, or beside what: only between two figures that are both asked for.</summary>
    private static readonly HashSet<string> Fractions = Words("sobre over entre");

    private static readonly string[] Results = "soma suma sum produto producto product razao razon ratio relacao relacion proporcao proporcion divisao division quociente cociente quotient".Split(' ');
    private static readonly string[] Joints = "por by pelo pela pelos pelas o a os as el la los las the our de do da".Split(' ');

    /// <summary>Adds it to what is not understood.</summary>
    public void Collect()
    {
        if (draft.Intent is not (null or Intent.Target or Intent.Forecast)) return;
        for (var at = 0; at < clauses.Count; at++) if (IsReckoned(at) is { } words) draft.Unknown.Add(words);
        for (var token = 0; token + 1 < clauses.Sentence.Count; token++)
        {
            if (IsResult(token)) draft.Unknown.Add(clauses.Words(token, token + 1));
            if (clauses.Sentence.Has(token, "minus", "menos") && clauses.Mentions.Exists(mention => mention.Is(Sense.Target) && mention.End <= token) && clauses.Mentions.Exists(mention => mention.Is(Sense.Target) && mention.Start > token)) draft.Unknown.Add(clauses.Words(token, token + 1));
            if (IsBothWays(token)) draft.Unknown.Add(clauses.Words(token, token + 3));
            if (IsLessTime(token) is { } end) draft.Unknown.Add(clauses.Words(token, end));
        }
        if (IsLessValue() is { } value) draft.Unknown.Add(value);
    }

    /// <summary>A figure, an operator and another figure.</summary>
    private string? IsReckoned(int at)
    {
        var token = clauses[at].End;
        if (!IsOperand(at) || token >= clauses.Sentence.Count - 1 || clauses.Sentence.Tokens[token].Before != Break.None) return null;
        var except = clauses.Mentions.Find(mention => mention.Start == token && mention.Is(Sense.Except));
        var fraction = Fractions.Contains(clauses.Sentence.Words[token]);
        if (except is null && !fraction && !Operators.Contains(clauses.Sentence.Words[token])) return null;
        var end = except?.End ?? token + 1;
        while (clauses.Sentence.Has(end, Joints)) end++;
        var other = clauses.Mentions.FindIndex(mention => mention.Start == end);
        if (other < 0 || !IsOperand(other) || !(clauses[other].Is(Sense.Target) || IsCutOfItself(other) || clauses[other].Args(Sense.Kpi).Any(draft.Kpis.Contains) || AreHeads(other)) || (!clauses[at].Is(Sense.Kpi) && !clauses[at].Is(Sense.Target) && !clauses[other].Is(Sense.Outcome)) || clauses.Sentence.Tokens[end].Before != Break.None || (clauses[other].Args(Sense.Kpi).Intersect(clauses[at].Args(Sense.Kpi)).Any() && except is null && !AreHeads(other))) return null;
        if (fraction && ((draft.Kpis.Count < 2 && !AreHeads(other)) || clauses[other].Is(Sense.Target))) return null;
        return clauses.Words(clauses[at].Start, clauses[other].End);
    }

    /// <summary>"ventas entre clientes": so much for each, where nothing says which of them.</summary>
    private bool AreHeads(int other) => clauses[other].Args(Sense.Kpi).Contains("active_customers") && clauses[other].End == clauses[other].Start + 1 && clauses[other].End == clauses.Sentence.Count;

    /// <summary>"ingresos más pipeline": the name of a figure that was taken for the rows of the other.</summary>
    private bool IsCutOfItself(int other) => clauses[other].Is(Sense.Kpi) && draft.By.Exists(clauses[other].Args(Sense.Dimension).Contains);

    private bool IsOperand(int at) => clauses[at].Values.Count == 0 && clauses[at].Period is null && (clauses[at].Is(Sense.Kpi) || clauses[at].Is(Sense.Target) || clauses[at].Is(Sense.Outcome));

    /// <summary>"soma da receita e do pipeline", "ratio between wins and losses", while both stay figures of their own.</summary>
    private bool IsResult(int token) => draft.Kpis.Count > 1 && clauses.Sentence.Has(token, Results) && clauses.Sentence.Has(token + 1, "de", "da", "do", "das", "dos", "del", "of", "entre", "between") && !clauses.Mentions.Exists(mention => mention.Is(Sense.Kpi) && mention.Start <= token && mention.End > token);

    /// <summary>"con y sin retail".</summary>
    private bool IsBothWays(int token) => clauses.Sentence.Has(token, "con", "com", "with") && clauses.Sentence.Has(token + 1, "y", "e", "and") && clauses.Sentence.Has(token + 2, "sin", "sem", "without");

    /// <summary>"2017 menos octubre": a part of a period is left out.</summary>
    private int? IsLessTime(int token)
    {
        if (!clauses.Sentence.Has(token, "menos", "minus", "except", "excepto", "exceto", "salvo")) return null;
        var end = token + 1;
        while (clauses.Sentence.Has(end, Joints)) end++;
        return clauses.Mentions.Find(mention => mention.Start == end && (mention.Period is not null || mention.Is(Sense.Month))) is { } part && clauses.Mentions.Exists(mention => mention.End == token && (mention.Period is not null || mention.Is(Sense.Unit))) ? part.End : null;
    }

    /// <summary>"meta da West menos a da East", "com GTK 500 e sem GTK 500": what is left of one of them without the other is all of it, or nothing.</summary>
    private string? IsLessValue()
    {
        foreach (var less in draft.Values.Where(said => said.Exclude))
        {
            var dimensions = less.Values.Select(value => value.Dimension).ToList();
            foreach (var whole in draft.Values.Where(said => !said.Exclude))
            {
                if (whole.Values.Intersect(less.Values).Any() || (clauses.Sentence.Words.Any(word => word is "menos" or "minus") && whole.Values.Any(value => dimensions.Contains(value.Dimension)))) return less.Words;
            }
        }
        return null;
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
