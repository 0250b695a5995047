using KpiBot.Questions.Reading;
using KpiBot.Questions.Vocabulary;

namespace KpiBot.Questions.Drafts;

/// <summary>Orders that somebody else shall carry out, or another system: "tell Boris to close the Acme deal", "push the leads to Salesforce".</summary>
internal static class OrdersToOthers
{
    /// <summary>"ask Boris to call the new leads", "avisa o Boris que …": not "tell Boris when …", which is a watch.</summary>
    public static bool Are(Clauses clauses)
    {
        var sentence = clauses.Sentence;
        var (asks, tells) = (OrderWords.AskingOthers.Contains(sentence.Tokens[0].Text), OrderWords.TellingOthers.Contains(sentence.Tokens[0].Text));
        if ((!asks && !tells) || clauses.Mentions.Exists(mention => WriteRequests.IsOften(clauses, mention))) return false;
        var person = clauses.Mentions.Find(mention => mention.Start > 0 && OpeningOrders.IsPerson(mention));
        if (person is null || !sentence.Tokens.Skip(1).Take(person.Start - 1).All(token => OrderWords.To.Contains(token.Text) || OrderWords.Small.Contains(token.Text))) return false;
        return asks || (person.End < sentence.Count - 1 && OrderWords.ToDo.Contains(sentence.Tokens[person.End].Text));
    }

    /// <summary>"convert the mqls to sqls", "qualifica os leads de ontem".</summary>
    public static bool Converts(Sentence sentence, int verb) =>
        verb + 2 < sentence.Count && OrderWords.Converting.Contains(sentence.Tokens[verb].Text) && OrderWords.Determiners.Contains(sentence.Tokens[verb + 1].Text) && OrderWords.Convertible.Contains(sentence.Tokens[verb + 2].Text);

    /// <summary>"passa esse lead pra mql", "muda o status desse lead pra sql", "move these leads to mql": those at hand, and the stage where they shall stand.</summary>
    public static bool Advances(Sentence sentence, int verb)
    {
        if (!OrderWords.Advancing.Contains(sentence.Tokens[verb].Text)) return false;
        var record = Enumerable.Range(verb + 1, Math.Min(5, sentence.Count - verb - 1)).FirstOrDefault(token => OrderWords.Convertible.Contains(sentence.Tokens[token].Text), -1);
        return record > 0 && OrderWords.AtHand.Contains(sentence.Tokens[record - 1].Text) && record + 2 < sentence.Count && OrderWords.Into.Contains(sentence.Tokens[record + 1].Text) && OrderWords.Convertible.Contains(sentence.Tokens[record + 2].Text);
    }

    /// <summary>"sobe os leads de outubro pro CRM", "sync leads with HubSpot".</summary>
    public static bool Syncs(Clauses clauses, int verb) =>
        OrderWords.Syncing.Contains(clauses.Sentence.Tokens[verb].Text) && OrderWords.Systems.Contains(clauses.Sentence.Tokens[^1].Text)
        && clauses.Mentions.Exists(mention => mention.Start > verb && mention.Args(Words.Sense.Kpi).Any(WriteRequests.IsOfRecords)) && clauses.Sentence.Has(clauses.Sentence.Count - 2, "to", "with", "into", "pro", "pra", "para", "com", "con", "al", "a", "no", "en");
}
