using KpiBot.Questions.Reading;
using KpiBot.Questions.Vocabulary;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Clauses that open with an order to do something with records: "clean up the stuck deals", "distribui os leads entre o time da Cara", "márcame como perdido el negocio de Initech". None of them asks.</summary>
internal static class OpeningOrders
{
    /// <summary>Whether a clause of the question is such an order.</summary>
    public static bool Are(Clauses clauses)
    {
        if (clauses.Mentions.Exists(mention => (WriteRequests.IsOften(clauses, mention) && !IsOnce(clauses, mention)) || mention.Is(Sense.Daily) || mention.Is(Sense.Workday) || mention.Is(Sense.EveryOther) || mention.Is(Sense.Adverb))) return false;
        for (var at = 0; at < clauses.Sentence.Count - 1; at++) if (Opens(clauses.Sentence, at) && !IsNamed(clauses, at) && IsOrder(clauses, at)) return true;
        return false;
    }

    /// <summary>"on friday", not "on fridays".</summary>
    private static bool IsOnce(Clauses clauses, Mention mention) => mention.End == mention.Start + 1 && clauses.Sentence.Has(mention.Start, "on") && !clauses.Sentence.Tokens[mention.End].Text.EndsWith('s');

    /// <summary>The first word of the question or of a sentence, but for "please", or one behind "and then".</summary>
    private static bool Opens(Sentence sentence, int at)
    {
        while (at > 0 && sentence.Tokens[at].Before != Break.Sentence && OrderWords.Polite.Contains(sentence.Tokens[at - 1].Text)) at--;
        return at == 0 || sentence.Tokens[at].Before == Break.Sentence || OrderWords.Then.Contains(sentence.Tokens[at - 1].Text);
    }

    /// <summary>"close rate", "Distribute Inc": the verb is part of a name.</summary>
    private static bool IsNamed(Clauses clauses, int at) =>
        clauses.Mentions.Exists(mention => mention.Start <= at && mention.End > at && (mention.Values.Count > 0 || (mention.End > mention.Start + 1 && (mention.Is(Sense.Kpi) || mention.Is(Sense.Ambiguous) || mention.Is(Sense.Digest)))));

    private static bool IsOrder(Clauses clauses, int at)
    {
        var (verb, next) = (clauses.Sentence.Tokens[at].Text, clauses.Sentence.Tokens[at + 1].Text);
        if ((OrderWords.Doing.Contains(verb) || OrderWords.Doing.Contains(verb + " " + next)) && !IsCut(clauses) && Behind(clauses, at).Any(IsThing)) return true;
        if (OrderWords.Cutting.Contains(verb) && !IsCut(clauses) && Behind(clauses, at).Any(mention => mention.Args(Sense.Kpi).Any(kpi => kpi is "ad_spend" or "marketing_spend"))) return true;
        if (OrderWords.DoingTo.Contains(verb) && OrderWords.Determiners.Contains(next) && Behind(clauses, at).FirstOrDefault(AreRecords) is { } rows && clauses.Sentence.Tokens.Skip(at + 1).Take(rows.Start - at - 1).All(token => OrderWords.Determiners.Contains(token.Text) || OrderWords.Small.Contains(token.Text) || clauses.Mentions.Exists(mention => mention.Values.Count > 0 && clauses.Sentence.Tokens[mention.Start] == token))) return true;
        return (OrderWords.Giving.Contains(verb) && (HandsOver(clauses, at) || Gives(clauses, at))) || (OrderWords.Sharing.Contains(verb) && SharesOut(clauses, at)) || (OrderWords.Turning.Contains(verb) && Becomes(clauses, at))
            || (OrderWords.Moving.Contains(verb) && MovesTo(clauses, at)) || (OrderWords.Writing.Contains(verb) && WritesTo(clauses, at)) || (OrderWords.Getting.Contains(verb) && Adds(clauses, at)) || IsArranged(clauses, at) || OrdersToOthers.Converts(clauses.Sentence, at) || OrdersToOthers.Advances(clauses.Sentence, at) || OrdersToOthers.Syncs(clauses, at);
    }

    /// <summary>"corta por canal", "merge by month".</summary>
    private static bool IsCut(Clauses clauses) => Enumerable.Range(0, clauses.Count).Any(by => clauses[by].Is(Sense.By) && (clauses.NextIs(by, Sense.Dimension) || clauses.NextIs(by, Sense.Unit)));

    private static IEnumerable<Mention> Behind(Clauses clauses, int at) => clauses.Mentions.Where(mention => mention.Start > at);

    private static bool IsThing(Mention mention) => mention.Is(Sense.Kpi) || mention.Is(Sense.Deal) || mention.Is(Sense.Ambiguous) || mention.Is(Sense.Target) || mention.Is(Sense.Dimension) || mention.Values.Count > 0;

    private static bool AreRecords(Mention mention) => mention.Is(Sense.Deal) || mention.Args(Sense.Kpi).Any(kpi => WriteRequests.IsOfRecords(kpi));

    private static bool IsQuota(Mention mention) => mention.Is(Sense.Target) || mention.Args(Sense.Kpi).Contains("quota_attainment");

    /// <summary>Whether it names one of the people or teams.</summary>
    public static bool IsPerson(Mention mention) => mention.Values.Any(value => value.Dimension is Crm.Dimensions.Owner or Crm.Dimensions.Team);

    /// <summary>Whether only articles and "team of" stand between one of the words and the mention.</summary>
    private static bool IsBehind(Clauses clauses, Mention mention, int from, HashSet<string> joints)
    {
        var token = mention.Start - 1;
        while (token > from && OrderWords.Small.Contains(clauses.Sentence.Tokens[token].Text) && !joints.Contains(clauses.Sentence.Tokens[token].Text)) token--;
        if (clauses.Sentence.Has(token, "a") && clauses.Sentence.Has(token - 1, "com") && joints.Contains("com")) return true;
        return token > from && joints.Contains(clauses.Sentence.Tokens[token].Text) && !(clauses.Sentence.Has(token, "a") && IsSubject(clauses, mention, token));
    }

    /// <summary>"os negócios que a Kami fechou": the article of who did it, not "to".</summary>
    private static bool IsSubject(Clauses clauses, Mention mention, int article) =>
        clauses.Sentence.Has(article - 1, "que", "com", "e", "quando", "onde", "como", "so") || clauses.Mentions.Exists(verb => verb.Start == mention.End && (verb.Is(Sense.Outcome) || verb.Is(Sense.Sell)));

    /// <summary>"pásale los leads de noviembre a Zane", "dá os leads de hoje pro Boris": records, then who gets them; not "me passa", not "assigned to Boris".</summary>
    private static bool HandsOver(Clauses clauses, int at)
    {
        if (OrderWords.Me.Contains(clauses.Sentence.Tokens[at + 1].Text) || clauses.Sentence.Has(at - 1, "me", "nos") || clauses.Any(Sense.Digest) || clauses.Sentence.Tokens.Any(token => token.Kind == TokenKind.Time) || clauses.Any(Sense.Compare) || clauses.Mentions.Exists(mention => mention.Is(Sense.Versus) && !clauses.Sentence.Has(mention.End, "to"))) return false;
        var rows = clauses.Mentions.FindIndex(mention => mention.Start > at && (AreRecords(mention) || mention.Values.Any(value => value.Dimension == Crm.Dimensions.Account) || (IsQuota(mention) && OrderWords.Granting.Contains(clauses.Sentence.Tokens[at].Text) && OrderWords.One.Contains(clauses.Sentence.Tokens[at + 1].Text))));
        if (rows < 0) return false;
        var joints = OrderWords.Leaving.Contains(clauses.Sentence.Tokens[at].Text) ? OrderWords.With : OrderWords.To;
        return clauses.Mentions.Skip(rows + 1).Any(mention => (IsPerson(mention) || IsSameKind(clauses, mention, rows)) && IsBehind(clauses, mention, clauses[rows].Start, joints) && !BelongsTo(clauses, mention));
    }

    /// <summary>"repassa os leads da West pra East".</summary>
    private static bool IsSameKind(Clauses clauses, Mention mention, int rows) =>
        clauses.Mentions.Skip(rows + 1).Any(other => other.Start < mention.Start && other.Values.Any(value => mention.Values.Any(last => last.Dimension == value.Dimension)));

    private static bool BelongsTo(Clauses clauses, Mention mention) => clauses.Sentence.Tokens.Take(mention.Start).TakeLast(4).Any(token => OrderWords.Belonging.Contains(token.Text));

    /// <summary>"ponle a Darcel el deal de Hottechi", "give rocco's team a 10% higher target".</summary>
    private static bool Gives(Clauses clauses, int at)
    {
        var person = clauses.Mentions.FindIndex(mention => mention.Start > at && !mention.IsFiller && !clauses.Sentence.Has(mention.Start, "to", "pra", "pro", "a", "ao"));
        if (person < 0 || !IsPerson(clauses[person]) || !clauses.Sentence.Tokens.Skip(at + 1).Take(clauses[person].Start - at - 1).All(token => OrderWords.To.Contains(token.Text) || OrderWords.Small.Contains(token.Text))) return false;
        var rows = clauses.Mentions.FindIndex(person + 1, mention => AreRecords(mention) || IsQuota(mention));
        return rows >= 0 && clauses.Sentence.Tokens.Skip(clauses[person].End).Take(4).Any(token => OrderWords.Determiners.Contains(token.Text) || OrderWords.One.Contains(token.Text));
    }

    /// <summary>"divide a meta da East entre os vendedores"; deals divided among the reps may be meant as a breakdown.</summary>
    private static bool SharesOut(Clauses clauses, int at) =>
        clauses.Mentions.FindIndex(mention => mention.Start > at && IsQuota(mention)) is >= 0 and var target
        && clauses.Mentions.Skip(target + 1).Any(mention => (IsPerson(mention) || mention.Args(Sense.Dimension).Any(kind => kind is Crm.Dimensions.Owner or Crm.Dimensions.Team)) && IsBehind(clauses, mention, clauses[target].Start, OrderWords.Among));

    /// <summary>"coloca a Acme como cliente ativo", "vira os negócios da Zoomit pra ganho": what a record shall be.</summary>
    private static bool Becomes(Clauses clauses, int at)
    {
        if (!Behind(clauses, at).Any(mention => mention.Is(Sense.Deal) || AreRecords(mention) || mention.Values.Any(value => value.Dimension is Crm.Dimensions.Account or Crm.Dimensions.Owner))) return false;
        for (var token = at + 1; token < clauses.Sentence.Count - 1; token++)
        {
            var text = clauses.Sentence.Tokens[token].Text;
            if (text == "como" && token == at + 1 && !clauses.Mentions.Exists(mention => mention.Start == token + 1 && mention.Is(Sense.Outcome))) return false;
            if (text == "como" || (text == "as" && clauses.Sentence.Has(at, "set", "mark", "make", "flag", "label", "classify"))) return Behind(clauses, at).Any(mention => mention.Values.Any(value => value.Dimension == Crm.Dimensions.Account)) || clauses.Any(Sense.Deal) || clauses.Any(Sense.Outcome);
            if (text is "to" or "into" or "pra" or "para" or "pro" or "a" && clauses.Mentions.Exists(mention => mention.Start == token + 1 && mention.Is(Sense.Outcome) && !mention.Is(Sense.Sell))) return true;
        }
        return false;
    }

    /// <summary>"bump cara's quota up to 500k", "sobe o win rate da East pra 70%": a number, not a day, is where it shall stand.</summary>
    private static bool MovesTo(Clauses clauses, int at) =>
        Behind(clauses, at).FirstOrDefault(mention => mention.Is(Sense.Kpi) || mention.Is(Sense.Target)) is { } figure
        && clauses.Mentions.Exists(mention => mention.Start > figure.Start && mention.Period is null && mention.Number is not null && clauses.Sentence.Has(mention.Start - 1, "to", "pra", "para", "a", "em", "en") && mention.End >= clauses.Sentence.Count - 1);

    /// <summary>"solta um email pros clientes novos", "manda whatsapp pros leads de hoje", "send a reminder to the reps with low pipeline".</summary>
    private static bool WritesTo(Clauses clauses, int at)
    {
        var letter = Enumerable.Range(at + 1, Math.Min(5, clauses.Sentence.Count - at - 1)).FirstOrDefault(token => OrderWords.Letters.Contains(clauses.Sentence.Tokens[token].Text), -1);
        if (letter < 0 || clauses.Sentence.Has(letter - 1, "by", "por", "via", "no", "in")) return false;
        var personal = OrderWords.Personal.Contains(clauses.Sentence.Tokens[letter].Text);
        return clauses.Mentions.Exists(mention => mention.Start > letter + 1 && mention.Start <= letter + 5 && (IsPeople(mention) || (personal && (IsPerson(mention) || mention.Is(Sense.Dimension)))) && IsBehind(clauses, mention, letter, OrderWords.To));
    }

    private static bool IsPeople(Mention mention) => mention.Args(Sense.Kpi).Any(kpi => kpi is "leads" or "mqls" or "sqls" or "active_customers" or "new_customers" or "customers_at_risk") || mention.Arg(Sense.Dimension) == Crm.Dimensions.Account;

    /// <summary>"inclui 3 leads novos da feira", "compra mais leads", "get me more leads".</summary>
    private static bool Adds(Clauses clauses, int at) =>
        (clauses.Sentence.Has(at + 1, "me", "us") ? at + 2 : at + 1) is var many && many < clauses.Sentence.Count && (clauses.Sentence.Has(many, "more", "mais", "mas") || (OrderWords.Adding.Contains(clauses.Sentence.Tokens[at].Text) && (clauses.Sentence.Tokens[many].Kind == TokenKind.Number || clauses.Sentence.Has(many, "some", "uns", "unos")))) && clauses.Mentions.Exists(mention => mention.Start > many && mention.Start <= many + 2 && IsPeople(mention));

    /// <summary>"book me a meeting with Carol", "set up a demo with Konex next week", "agenda reuniões com os clientes em risco".</summary>
    private static bool IsArranged(Clauses clauses, int at)
    {
        var (verb, next) = (clauses.Sentence.Tokens[at].Text, clauses.Sentence.Tokens[at + 1].Text);
        if (!OrderWords.Arranging.Contains(verb) && !OrderWords.Arranging.Contains(verb + " " + next)) return false;
        var meeting = Enumerable.Range(at + 1, Math.Min(4, clauses.Sentence.Count - at - 1)).FirstOrDefault(token => OrderWords.Meetings.Contains(clauses.Sentence.Tokens[token].Text), -1);
        return meeting > 0 && next is not ("de" or "da" or "of") && Enumerable.Range(meeting + 1, clauses.Sentence.Count - meeting - 1).Any(token => clauses.Sentence.Has(token, "with", "com", "con"));
    }
}
