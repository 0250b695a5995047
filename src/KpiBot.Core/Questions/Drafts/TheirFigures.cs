using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"y las de su jefe?", "and his boss", "what about him" after five reps: whom it is about, the thread does not say.</summary>
internal static class TheirFigures
{
    private static readonly HashSet<string> Owned = new("su sus his her their seu sua".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Persons = new("him his her he she hers".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Behind = new("dele dela".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Bosses = new("jefe jefa chefe boss manager managers gerente gestor gestora supervisor supervisora lider leader director diretor diretora".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds the words to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft, Query last)
    {
        var isOfOne = last.Filters.Any(filter => filter is { Exclude: false, Values.Count: 1 });
        var isOfPerson = last.Filters.Any(filter => filter is { Exclude: false, Dimension: Dimensions.Owner or Dimensions.Team });
        for (var token = 0; token < clauses.Sentence.Count; token++)
        {
            var word = clauses.Sentence.Words[token];
            var isNobody = !isOfOne && (Persons.Contains(word) || (Behind.Contains(word) && last.By is not null));
            if (isNobody || (isOfPerson && ((Owned.Contains(word) && IsPlace(clauses, token + 1)) || (Behind.Contains(word) && IsPlace(clauses, token - 1))))) draft.Unknown.Add(clauses.Words(token, token + 1));
        }
    }

    private static bool IsPlace(Clauses clauses, int token) =>
        token >= 0 && token < clauses.Sentence.Count && (Bosses.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && mention.Is(Sense.Dimension) && !mention.Is(Sense.Kpi)));
}
