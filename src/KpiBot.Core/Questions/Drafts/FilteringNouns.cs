using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"revenue retail customers", "pros clientes de retail, qual o ticket médio", "nos leads de email, qual o custo por lead": the noun only carries the value that filters the figure.</summary>
internal sealed class FilteringNouns(Clauses clauses, List<(int At, string Kpi)> named)
{
    private static readonly HashSet<string> Leading = new("pros pras pra para com con nos nas dos das entre apenas so solo for among with of from in only en de".Split(' '), StringComparer.Ordinal);

    /// <summary>Leaves it out of the figures.</summary>
    public void LeaveOut()
    {
        if (named.Count != 2) return;
        var noun = named.FindIndex(figure => figure.Kpi is "active_customers" or "leads" && clauses[figure.At].End == clauses[figure.At].Start + 1);
        if (noun < 0 || Catalogue.Get(named[1 - noun].Kpi).Unit == KpiUnit.Count || !(IsBeside(named[noun].At, named[1 - noun].At) || IsLeading(named[noun].At, named[1 - noun].At))) return;
        clauses.Use(named[noun].At);
        named.RemoveAt(noun);
    }

    /// <summary>A value, the noun and the figure in a row, without a word between.</summary>
    private bool IsBeside(int noun, int figure)
    {
        if (noun == 0 || clauses[noun - 1].Values.Count == 0 || clauses[noun - 1].End != clauses[noun].Start || clauses.Sentence.Tokens[clauses[noun].Start].Before != Break.None) return false;
        return (clauses[figure].End == clauses[noun - 1].Start && clauses.Sentence.Tokens[clauses[noun - 1].Start].Before == Break.None) || (clauses[noun].End == clauses[figure].Start && clauses.Sentence.Tokens[clauses[figure].Start].Before == Break.None && noun == 1);
    }

    /// <summary>At the beginning, behind a preposition, with its value behind it.</summary>
    private bool IsLeading(int noun, int figure)
    {
        if (figure < noun) return false;
        var token = clauses[noun].Start - 1;
        while (clauses.Sentence.Has(token, "os", "as", "los", "las", "the", "our", "nossos", "nuestros")) token--;
        if (token is < 0 or > 2 || !Leading.Contains(clauses.Sentence.Tokens[token].Text)) return false;
        return clauses.Next(noun) is >= 0 and var value && clauses[value].Values.Count > 0 && clauses.IsJoinedByOf(noun, value);
    }
}
