using KpiBot.Crm;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

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

    /// <summary>"esquece o canal, por região", "forget channel, by region": that cut gives way to the next.</summary>
    public bool TakeReplaced(int at)
    {
        var verb = clauses.Sentence.Tokens[Math.Max(0, clauses[at].Start - 1)] is var before && PhraseTree.Connectives.Contains(before.Text) ? clauses[at].Start - 2 : clauses[at].Start - 1;
        if (verb < 0 || !Forgetting.Contains(clauses.Sentence.Tokens[verb].Text) || !Enumerable.Range(at + 1, clauses.Count - at - 1).Any(by => clauses[by].Is(Sense.By) && clauses.NextIs(by, Sense.Dimension))) return false;
        for (var i = 0; i <= at; i++) if (clauses[i].Start >= verb) clauses.Use(i);
        draft.Explained.Add((verb, verb + 1));
        draft.StartsOver = false;
        return true;
    }

    private static readonly HashSet<string> Forgetting = new("forget drop esquece esqueca olvida olvidate tira tire quita saca larga".Split(' '), StringComparer.Ordinal);

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
