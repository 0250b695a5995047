using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"revenue retail customers", "retail customers revenue": the noun only carries the value that filters the figure.</summary>
internal sealed class FilteringNouns(Clauses clauses, List<(int At, string Kpi)> named)
{
    /// <summary>Leaves it out of the figures.</summary>
    public void LeaveOut()
    {
        if (named.Count != 2) return;
        var noun = named.FindIndex(figure => figure.Kpi is "active_customers" or "leads" && clauses[figure.At].End == clauses[figure.At].Start + 1);
        if (noun < 0 || Catalogue.Get(named[1 - noun].Kpi).Unit == KpiUnit.Count || !IsBeside(named[noun].At, named[1 - noun].At)) return;
        clauses.Use(named[noun].At);
        named.RemoveAt(noun);
    }

    /// <summary>A value, the noun and the figure in a row, without a word between.</summary>
    private bool IsBeside(int noun, int figure)
    {
        if (noun == 0 || clauses[noun - 1].Values.Count == 0 || clauses[noun - 1].End != clauses[noun].Start || clauses.Sentence.Tokens[clauses[noun].Start].Before != Break.None) return false;
        return (clauses[figure].End == clauses[noun - 1].Start && clauses.Sentence.Tokens[clauses[noun - 1].Start].Before == Break.None) || (clauses[noun].End == clauses[figure].Start && clauses.Sentence.Tokens[clauses[figure].Start].Before == Break.None && noun == 1);
    }
}
