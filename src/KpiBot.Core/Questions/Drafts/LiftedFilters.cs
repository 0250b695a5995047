using KpiBot.Crm;
using KpiBot.Questions.Reading;

namespace KpiBot.Questions.Drafts;

/// <summary>A dimension named to lift its filter, or to ask for the records that have no value of it.</summary>
internal sealed class LiftedFilters(Clauses clauses, Draft draft)
{
    /// <summary>"drop the industry filter", "sem o filtro de região": that filter goes.</summary>
    public bool TakeAll(string dimension, int at)
    {
        if (!clauses.Sentence.Words.Any(Filters.Contains) || !clauses.Sentence.Tokens.Take(3).Any(token => Dropping.Contains(token.Text))) return false;
        for (var i = 0; i < clauses.Count; i++) if (clauses[i].Start < clauses[at].Start || Filters.Contains(clauses.Folded(clauses[i]))) clauses.Use(i);
        draft.StartsOver = false;
        draft.Read(clauses, at, $"all of {dimension}", () => draft.Unfiltered.Add(dimension));
        return true;
    }

    private static readonly HashSet<string> Filters = new("filter filters filtro filtros".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Dropping = new("drop remove clear lose without no kill undo delete reset cancel tira tire remove remova limpa sem quita quitale saca elimina borra sin limpia".Split(' '), StringComparer.Ordinal);

    /// <summary>"leads without a source", "negócios sem vendedor": the records that have no value of it.</summary>
    public void TakeNone(string dimension, int without, int at)
    {
        clauses.Use(without);
        draft.Values.Add(new SaidValue(clauses.Words(clauses[at]), [new ValueRef(dimension, Dimensions.None, true)], dimension, false));
        draft.Read(clauses, at, $"{dimension} = {Dimensions.None}", () => { });
    }
}
