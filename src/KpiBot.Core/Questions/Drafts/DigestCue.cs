using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Whether something is to be sent again and again.</summary>
internal static class DigestCue
{
    /// <summary>Whether it is.</summary>
    public static bool IsSaid(Clauses clauses)
    {
        if (EndsOfEach(clauses) >= 0) return false;
        var timed = clauses.Any(Sense.EveryOther) || clauses.Any(Sense.Workday) || (clauses.Any(Sense.Daily) && !IsSeries(clauses)) || SaysFirstDay(clauses) || EveryUnit(clauses);
        var regular = clauses.Any(Sense.Adverb);
        var weekday = clauses.Any(Sense.Weekday) && clauses.Mentions.TrueForAll(mention => !mention.Is(Sense.Weekday) || mention.Period is null);
        var asksSending = clauses.Mentions.Exists(mention => mention.Is(Sense.Send) && !(mention.Is(Sense.Share) && clauses.Sentence.Has(mention.End, "of"))) || clauses.Any(Sense.Digest);
        var clock = clauses.Mentions.Exists(mention => mention.Number?.Kind == TokenKind.Time);
        return (clock && (regular || timed) && !clauses.Any(Sense.Alert)) || (timed && clauses.Mentions.Exists(mention => mention.Number?.Mark == Mark.Hours)) || ((timed || regular) && !clauses.Any(Sense.Alert) && SaysHour(clauses)) || (asksSending && (timed || weekday)) || (asksSending && regular && clauses.Mentions.Exists(mention => mention.Number?.Kind == TokenKind.Time || mention.Period is Time.PeriodExpression.DayOfMonth)) || SaysFirstDay(clauses) || (EveryUnit(clauses) && clauses.Mentions.Exists(mention => mention.Period is Time.PeriodExpression.DayOfMonth)) || (clauses.Any(Sense.Digest) && regular)
            || (asksSending && regular && clauses.Sentence.Tokens.Any(token => token.Kind == TokenKind.Channel) && !clauses.Mentions.Exists(mention => mention.Period is not null))
            || (clauses.Any(Sense.EveryOther) && weekday) || EveryWeekday(clauses) || SendsRegularly(clauses) || IsHeaded(clauses) || EachMorning(clauses) || IsPlaced(clauses, regular || timed || weekday) || IsOnlyRound(clauses) || ScheduledDays.IsPinned(clauses) || ((asksSending || clock) && Enumerable.Range(0, clauses.Count).Any(at => ScheduledDays.EachMonth(clauses, at) is not null));
    }

    private static readonly HashSet<string> Keeping = new("subscribe suscribeme suscribenos suscribe suscribame apuntame apuntanos inscribeme inscreve inscreva sign opt posted informed loop informado informada informados informadas atualizado atualizada atualizados par dentro tanto corriente actualizado actualizados".Split(' '), StringComparer.Ordinal);

    private static readonly Sense[] Conditions = [Sense.Above, Sense.Below, Sense.Up, Sense.Down, Sense.Unusual, Sense.OffPace, Sense.SlaMissed, Sense.Stale];

    /// <summary>"suscríbeme al churn mensual", "keep me posted on churn", "me mantenha informado da receita toda semana": whoever is kept posted is sent it, however the adverb stands.</summary>
    public static bool KeepsPosted(Clauses clauses)
    {
        if (clauses.Mentions.Find(mention => (mention.Is(Sense.Send) || mention.Is(Sense.Alert)) && Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => Keeping.Contains(clauses.Sentence.Words[token]))) is not { } keeping) return false;
        var isTimed = clauses.Any(Sense.Adverb) || clauses.Any(Sense.EveryOther) || clauses.Any(Sense.Workday) || clauses.Any(Sense.Daily) || clauses.Any(Sense.FirstDay) || EveryUnit(clauses);
        return (isTimed || keeping.Is(Sense.Send)) && !Array.Exists(Conditions, clauses.Any) && !clauses.Mentions.Exists(mention => mention.Period is not null) && !clauses.Sentence.Words.Any(word => word is "if" or "when" or "se" or "si" or "quando" or "cuando");
    }

    /// <summary>"notifícame cada día los leads", "notify me every Monday about leads": told again and again, whatever it is, is sent.</summary>
    public static bool TellsRegularly(Clauses clauses) =>
        clauses.Any(Sense.Alert) && clauses.Any(Sense.Kpi) && !Array.Exists(Conditions, clauses.Any) && !clauses.Sentence.Words.Any(word => word is "if" or "when" or "whenever" or "se" or "si" or "quando" or "cuando" or "caso" or "unless")
        && (EveryUnit(clauses) || clauses.Any(Sense.EveryOther) || clauses.Any(Sense.Workday) || clauses.Mentions.Exists(mention => mention.Is(Sense.Daily) || (mention.Is(Sense.Adverb) && (Regularly.Contains(clauses.Folded(mention)) || clauses.Folded(mention) is "a diario"))))
        && !clauses.Mentions.Exists(mention => mention.Number is { Kind: TokenKind.Number, Mark: Mark.Percent or Mark.Money });

    /// <summary>"every first of the month"; "open deals at the start of the month" is what stood then, unless something is sent.</summary>
    private static bool SaysFirstDay(Clauses clauses) =>
        clauses.Mentions.Exists(mention => mention.Is(Sense.FirstDay) && !(clauses.Folded(mention).Split(' ') is var words && words.Any(Starts.Contains) && !words.Any(Each.Contains) && (words[0] is "at" or "on" || clauses.Sentence.Has(mention.Start - 1, "no", "ao", "al", "a", "em", "en"))))
        || (clauses.Any(Sense.FirstDay) && (clauses.Any(Sense.Send) || clauses.Any(Sense.Digest) || clauses.Sentence.Tokens.Any(token => token.Kind is TokenKind.Channel or TokenKind.Time || token.Mark == Mark.Hours)));

    private static readonly HashSet<string> Starts = new("start beginning inicio comeco principio principios comienzo".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Each = new("each every cada todo todos".Split(' '), StringComparer.Ordinal);

    /// <summary>"pipeline al final de cada mes en 2017": the months of a time that is named, nothing is sent; −1 otherwise.</summary>
    public static int EndsOfEach(Clauses clauses)
    {
        var at = clauses.Mentions.FindIndex(mention => mention.Is(Sense.FirstDay) && clauses.Folded(mention).Split(' ').Any(word => word is "cada" or "each" or "every"));
        var isNamed = clauses.Mentions.Exists(mention => mention.Period is Time.PeriodExpression.Numbered or Time.PeriodExpression.WholeYear or Time.PeriodExpression.Since or Time.PeriodExpression.Range or Time.PeriodExpression.LastUnits);
        // What stands is known at each end of a month without a name; what comes in on such a day is no month's figure.
        var stands = clauses.Any(Sense.Kpi) && clauses.Args(Sense.Kpi).All(id => Kpis.Catalogue.Get(id).Default == Kpis.DefaultPeriod.Today);
        return at >= 0 && stands && (isNamed || clauses[at].Arg(Sense.FirstDay) == "last") && !clauses.Any(Sense.Send) && !clauses.Any(Sense.Digest) && !clauses.Any(Sense.Alert) && !clauses.Sentence.Words.Any(Sending.Contains) && !clauses.Mentions.Exists(mention => mention.Number?.Kind == TokenKind.Time) ? at : -1;
    }

    /// <summary>"churn and nrr weekly to #board": what is told regularly in a channel.</summary>
    private static bool IsPlaced(Clauses clauses, bool isRegular) =>
        isRegular && WatchTurns.Channel(clauses) is not null && clauses.Any(Sense.Kpi) && !clauses.Any(Sense.Alert) && !clauses.Mentions.Exists(mention => mention.Is(Sense.Above) || mention.Is(Sense.Below) || mention.Is(Sense.Up) || mention.Is(Sense.Down));

    /// <summary>"every other week: mrr and churn", "mon-fri, leads by channel": no series has such steps.</summary>
    private static bool IsOnlyRound(Clauses clauses) =>
        (clauses.Any(Sense.EveryOther) || clauses.Any(Sense.Workday)) && clauses.Any(Sense.Kpi) && !clauses.Any(Sense.Alert) && !clauses.Mentions.Exists(mention => mention.Period is not null || mention.Is(Sense.By) && clauses.NextIs(clauses.Mentions.IndexOf(mention), Sense.Workday));

    /// <summary>"show me daily revenue for last week": the days of a period, not a post every day.</summary>
    private static bool IsSeries(Clauses clauses) =>
        clauses.Mentions.Exists(mention => mention.Is(Sense.Daily) && mention.Is(Sense.Adverb) && clauses.Next(clauses.Mentions.IndexOf(mention)) is >= 0 and var next && clauses[next].Is(Sense.Kpi))
        && clauses.Mentions.Exists(mention => mention.Period is not null) && !clauses.Any(Sense.Digest) && !clauses.Sentence.Words.Any(Sending.Contains) && !clauses.Mentions.Exists(mention => mention.Number?.Kind == TokenKind.Time);

    /// <summary>"a las 7", "at 7": a bare number that is an hour.</summary>
    private static bool SaysHour(Clauses clauses) => clauses.Mentions.Exists(mention => mention.Number is { Kind: TokenKind.Number, Mark: Mark.None } && (clauses.Sentence.Has(mention.Start - 1, "at", "tipo") || (clauses.Sentence.Has(mention.Start - 1, "as", "pelas") && mention.End > 1 && !clauses.Sentence.Has(mention.Start - 2, "todas")) || (clauses.Sentence.Has(mention.Start - 1, "las") && clauses.Sentence.Has(mention.Start - 2, "a"))));

    /// <summary>"monthly: MRR and churn on the 5th".</summary>
    private static bool IsHeaded(Clauses clauses) => clauses.Count > 1 && clauses[0].Is(Sense.Adverb) && clauses.Sentence.Tokens[clauses[0].End].Before != Break.None && clauses.Mentions.Exists(mention => mention.Period is Time.PeriodExpression.DayOfMonth || (mention.Is(Sense.Weekday) && mention.Period is null));

    /// <summary>"each morning: yesterday's sessions", "toda manhã os leads de ontem": at a time of the day, so it is sent.</summary>
    private static bool EachMorning(Clauses clauses) => clauses.Mentions.Exists(mention => mention.Is(Sense.Daily) && clauses.Folded(mention).Split(' ').Any(DayTimes.Contains)) && clauses.Any(Sense.Kpi);

    private static readonly HashSet<string> DayTimes = new("morning evening night afternoon manha manhas noite tarde manana mananas noche noches tardes".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Sending = new("send sends post email mail dm message push deliver subscribe forward manda mande mandar mandame mandanos envia envie enviar enviame envianos posta poste publica publique publicar publish postea postee receber recibir share comparte compartilha compartilhe entrega entregue".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Regularly = new("daily weekly monthly quarterly diariamente semanalmente mensalmente mensualmente trimestralmente quinzenalmente".Split(' '), StringComparer.Ordinal);

    /// <summary>"send me revenue weekly", "weekly send us churn": behind or before all that is sent, the adverb says when; "send me weekly revenue" and "show me revenue weekly" ask for a series.</summary>
    private static bool SendsRegularly(Clauses clauses)
    {
        if (!clauses.Sentence.Words.Any(Sending.Contains) || clauses.Mentions.Exists(mention => mention.Period is not null)) return false;
        var (verb, figure) = (Array.FindIndex(clauses.Sentence.Words, Sending.Contains), clauses.Mentions.FindLast(mention => mention.Is(Sense.Kpi)));
        // "send it to me weekly", behind the answer; "envia semanalmente a receita": the adverb can tell of nothing but the sending.
        if (figure is null ? clauses.Sentence.Words.Skip(verb + 1).Take(2).Any(word => word is "it" or "this" or "that" or "isso" or "isto" or "esto" or "eso" or "them" or "these") && clauses.Mentions.Exists(mention => IsRegularly(clauses, mention)) : clauses.Mentions.Exists(mention => IsRegularly(clauses, mention) && clauses.Folded(mention).EndsWith("mente", StringComparison.Ordinal))) return true;
        if (verb + 2 < clauses.Sentence.Count && clauses.Sentence.Has(verb + 1, "diario", "semanal", "mensual", "mensal", "daily", "weekly", "monthly") && clauses.Sentence.Has(verb + 2, "el", "la", "los", "las", "o", "os", "as", "the", "our")) return true;
        return figure is not null && clauses.Mentions.Exists(mention => mention.Is(Sense.Adverb) && (Regularly.Contains(clauses.Folded(mention)) || clauses.Folded(mention).EndsWith(" basis", StringComparison.Ordinal)) && (mention.Start >= figure.End || mention.End <= verb));
    }

    private static bool IsRegularly(Clauses clauses, Reading.Mention mention) => mention.Is(Sense.Adverb) && Regularly.Contains(clauses.Folded(mention));

    /// <summary>"make it weekly on monday", "muda pra segunda às 9h", after a digest: only when it goes out is said.</summary>
    public static bool IsMoved(Clauses clauses) =>
        !clauses.Any(Sense.Kpi) && !clauses.Any(Sense.Ambiguous) && clauses.Mentions.TrueForAll(mention => mention.Values.Count == 0) &&
        (clauses.Mentions.Exists(mention => mention.Is(Sense.Weekday) && mention.Period is null) || clauses.Any(Sense.EveryOther) || clauses.Any(Sense.Workday) || clauses.Any(Sense.Daily) || clauses.Any(Sense.FirstDay) || EveryUnit(clauses) || SaysHour(clauses) || clauses.Mentions.Exists(mention => mention.Number is { Kind: TokenKind.Time } or { Mark: Mark.Hours }));

    private static bool EveryUnit(Clauses clauses) => Follows(clauses, Sense.Every, Sense.Unit) || EveryWeekday(clauses) || EveryOrdinal(clauses);

    /// <summary>"every 1st": that day of each month.</summary>
    private static bool EveryOrdinal(Clauses clauses) => clauses.Mentions.Exists(mention => (mention.Number is { Mark: Mark.Ordinal } || mention.Period is Time.PeriodExpression.DayOfMonth) && clauses.Sentence.Has(mention.Start - 1, "every", "each", "todo", "cada"));

    private static bool EveryWeekday(Clauses clauses) => Follows(clauses, Sense.Every, Sense.Weekday);

    private static bool Follows(Clauses clauses, Sense first, Sense second)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!clauses[i].Is(first) || clauses.Sentence.Longest(clauses.Sentence.Skip(clauses[i].End), second) is not { } found) continue;
            var once = clauses.Sentence.Has(clauses[i].Start, "no", "na", "nos", "nas", "el", "al", "on", "as", "aos", "los", "las");
            // "el martes": one of them; all of Spain's weekdays end in s.
            if (second == Sense.Weekday && clauses.Sentence.Has(clauses[i].Start, "el", "al", "no", "na")) continue;
            if (!once || (second == Sense.Weekday && clauses.Sentence.Tokens[found.End - 1].Text[^1] == 's')) return true;
        }
        return false;
    }
}
