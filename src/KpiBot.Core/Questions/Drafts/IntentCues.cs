using KpiBot.Kpis;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Words that ask for an intent by themselves.</summary>
internal static class IntentCues
{
    /// <summary>"what date did we hit quota", "on what date did we close the most deals": of a deed, not of the data.</summary>
    private static bool IsDateOfDeed(Clauses clauses, Mention mention) =>
        clauses.Sentence.Words[mention.Start..mention.End] is [.., "what" or "which", "date"] or [.., "what" or "which", "date", "did" or "do"] && (clauses.Any(Sense.Target) || clauses.Any(Sense.Outcome) || clauses.Any(Sense.Sell));

    /// <summary>The intent by a cue of its own; null when the parts of the question decide.</summary>
    public static Intent? Of(Clauses clauses, Draft draft, Intent? stood)
    {
        if (stood == Intent.Alert && IsNextLevel(clauses)) return Intent.Alert;
        if (stood == Intent.Alert && (WatchTurns.IsSentElsewhere(clauses) || WatchTurns.WatchesAnother(clauses))) return Intent.Alert;
        draft.JoinsDigest = stood == Intent.Digest && WatchTurns.AddsFigure(clauses);
        draft.JoinsFigures = stood is Intent.Value or Intent.Trend or Intent.Breakdown or Intent.Compare && WatchTurns.AddsFigure(clauses);
        draft.MovesDigest = stood == Intent.Digest && (draft.JoinsDigest || DigestCue.IsMoved(clauses));
        if (draft.MovesDigest) return Intent.Digest;
        if (stood == Intent.Alert && (NamesLevel(clauses) || NewLevels.AreSaid(clauses))) return Intent.Alert;
        if (clauses.Mentions.Exists(mention => mention.Is(Sense.Freshness) && !mention.Is(Sense.Filler) && !IsDateOfDeed(clauses, mention)) && !clauses.Any(Sense.Alert)) return Intent.Freshness;
        if (DigestCue.KeepsPosted(clauses) || DigestCue.TellsRegularly(clauses)) return Intent.Digest;
        if (ToldOnce.IsAsked(clauses)) ToldOnce.Use(clauses);
        else if (clauses.Any(Sense.Alert) && !IsOnlyList(clauses)) return Intent.Alert;
        if (AlertCue.IsSaid(clauses)) return Intent.Alert;
        if (DigestCue.IsSaid(clauses)) return Intent.Digest;
        if (draft.Kpis.Count > 0 && Workings.AreAsked(clauses, draft)) return Intent.Define;
        if (clauses.Mentions.Exists(mention => mention.Is(Sense.Define) && clauses.Folded(mention) is not ("stand" or "stands") && !IsOrder(clauses, mention)) && !(clauses.Mentions.Find(mention => mention.Is(Sense.Define))!.Is(Sense.Average) && !clauses.Any(Sense.WhatIs) && !clauses.Sentence.Tokens.Any(token => token.Text is "does" or "do"))) return Intent.Define;
        if (CountsAs(clauses) && !clauses.Any(Sense.Period)) return Intent.Define;
        if (clauses.Mentions.Exists(mention => mention.Is(Sense.Kpi) && clauses.Folded(mention).Split(' ')[0] is "when" or "quando" or "cuando") && !clauses.Any(Sense.Period)) return Intent.Define;
        if (clauses.Any(Sense.WhatIs) && !ForecastCue.AsksOpinion(clauses) && (IsBareWhatIs(clauses, draft) || AskedKinds.Are(clauses, draft)) && !IsOfPerson(clauses, stood)) return Intent.Define;
        if (draft.Kpis.Count > 1 && clauses.Mentions.Exists(mention => mention.Is(Sense.Compare) && clauses.Folded(mention).Contains("dif", StringComparison.Ordinal))) return Intent.Define;
        if (draft.Kpis.Count > 1 && clauses.Sentence.Words[^1] is "same" or "iguais" or "iguales" && !clauses.Any(Sense.Period)) return Intent.Define;
        if ((clauses.Any(Sense.Why) && !OnlyNames(clauses)) || AsksReason(clauses)) return Intent.Explain;
        // "entender como o win rate evoluiu": its course is to be shown.
        if (clauses.Any(Sense.OverTime) && clauses.Mentions.TrueForAll(mention => !mention.Is(Sense.Explain) || clauses.Folded(mention) is "entender" or "me ajuda a entender" or "ayudame a entender" or "help me understand")) { }
        else if (clauses.Any(Sense.Explain)) return clauses.Any(Sense.Up) || clauses.Any(Sense.Down) || clauses.Any(Sense.Period) || draft.Kpis.Count == 0 ? Intent.Explain : Intent.Define;
        if (clauses.Mentions.Exists(mention => mention.Is(Sense.Records) && !Doers.AreAsked(clauses, clauses.Mentions.IndexOf(mention))) || AsksOnlyWhich(clauses)) return Intent.Records;
        if (clauses.Any(Sense.Target) && clauses.Any(Sense.Forecast) && clauses.Mentions.Exists(mention => mention.Is(Sense.Target) && NamesGoal(clauses.Folded(mention)))) return Intent.Target;
        if (ForecastCue.IsSaid(clauses, draft)) return Intent.Forecast;
        if (clauses.Mentions.Exists(mention => mention.Is(Sense.Target) && !IsPlan(clauses, mention)) && !IsName(clauses, Sense.Target)) return Intent.Target;
        // "which reps are behind their quota", "a gente vai ficar atrás da meta?": a watch's words, asked.
        if (clauses.Mentions.Exists(mention => mention.Is(Sense.OffPace) && clauses.Folded(mention) is var words && (NamesGoal(words) || words.Split(' ').Any(Paces.Contains)))) return Intent.Target;
        return null;
    }

    /// <summary>"reason for the revenue dip in October", "motivos da queda do NPS": why a figure moved, not by which reason.</summary>
    private static bool AsksReason(Clauses clauses)
    {
        var reason = clauses.Mentions.FindIndex(mention => mention.Arg(Sense.Dimension) == Crm.Dimensions.LossReason && clauses.Folded(mention) is "reason" or "reasons" or "motivo" or "motivos" or "razao" or "razon" or "razones" or "razoes");
        if (reason < 0 || !clauses.Sentence.Has(clauses[reason].End, "for", "behind", "of", "da", "do", "de", "del", "para", "pra")) return false;
        var figure = clauses.Mentions.FindIndex(reason, mention => mention.Is(Sense.Kpi));
        if (figure < 0 || clauses[figure].Args(Sense.Kpi).Contains("deals_lost") || !clauses.Mentions.Skip(reason).Any(mention => (mention.Is(Sense.Up) || mention.Is(Sense.Down)) && !mention.Is(Sense.Kpi))) return false;
        clauses.Use(reason);
        return true;
    }

    /// <summary>"by more than 15%", "abaixo de 50", after an alert: only its level is said.</summary>
    private static bool NamesLevel(Clauses clauses) =>
        clauses.Mentions.Exists(mention => mention.Number is { Kind: TokenKind.Number }) && clauses.Mentions.Exists(mention => mention.Is(Sense.Above) || mention.Is(Sense.Below) || mention.Is(Sense.ByWord) || mention.Number is { Mark: Mark.Percent }) &&
        clauses.Mentions.TrueForAll(mention => mention.Number is not null || mention.IsFiller || mention.Is(Sense.FollowUp) || mention.Is(Sense.Above) || mention.Is(Sense.Below) || mention.Is(Sense.Up) || mention.Is(Sense.Down) || mention.Is(Sense.UnitOf) || mention.Is(Sense.By) || mention.Is(Sense.Only)) &&
        clauses.Mentions.Sum(mention => mention.End - mention.Start) == clauses.Sentence.Count;

    /// <summary>"calcula o churn de maio", "compute win rate": an order, where "como se calcula" asks how.</summary>
    private static bool IsOrder(Clauses clauses, Mention mention) =>
        clauses.Folded(mention) is "calcula" or "calculate" or "compute" && clauses.IsCommand(clauses.Mentions.IndexOf(mention)) && !clauses.Sentence.Tokens.Any(token => token.Text is "como" or "how");

    /// <summary>"quais?", "y cuáles?": those that were counted.</summary>
    private static bool AsksOnlyWhich(Clauses clauses) =>
        clauses.Any(Sense.Which) && clauses.Mentions.Sum(mention => mention.End - mention.Start) == clauses.Sentence.Count && clauses.Mentions.TrueForAll(mention => mention.Is(Sense.FollowUp) || (mention.Is(Sense.Which) && clauses.Folded(mention) is "quais" or "cuales" or "which"));

    /// <summary>"y si sube del 70", "and when it goes above 70", after an alert: another level to be told of.</summary>
    private static bool IsNextLevel(Clauses clauses) =>
        !clauses.Any(Sense.Kpi) && clauses.Sentence.Tokens.Take(4).Any(token => token.Text is "if" or "when" or "si" or "cuando" or "se" or "quando") && clauses.Mentions.Exists(mention => mention.Number is { Kind: TokenKind.Number }) &&
        (clauses.Any(Sense.Above) || clauses.Any(Sense.Below) || clauses.Any(Sense.Up) || clauses.Any(Sense.Down));

    /// <summary>"which leads count as MQLs", "quais leads contam como MQL": what the latter are.</summary>
    public static bool CountsAs(Clauses clauses) =>
        Enumerable.Range(0, clauses.Sentence.Count).Any(token => (clauses.Sentence.Has(token, "count", "counts", "qualify", "qualifies", "contam", "conta", "cuentan", "cuenta") && clauses.Sentence.Has(token + 1, "as", "como")) || (clauses.Sentence.Has(token, "considered") && !clauses.Sentence.Has(token + 1, "a", "good")));

    private static readonly HashSet<string> Goals = new("quota quotas goal goals target targets number numbers plan budget meta metas cota cotas cuota cuotas objetivo objetivos".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Paces = new("pace track ritmo".Split(' '), StringComparer.Ordinal);

    private static bool NamesGoal(string words) => words.Split(' ').Any(Goals.Contains);

    /// <summary>"del plan anual": what customers subscribe to, not what we plan.</summary>
    private static bool IsPlan(Clauses clauses, Mention mention) => (clauses.Folded(mention) is "logrado" or "lograda" or "logrados" or "logradas" or "alcanzado" or "alcanzada" && clauses.Sentence.Has(mention.End, "por")) || clauses.Folded(mention) is "plan" or "planes" && clauses.Sentence.Has(mention.Start - 1, "del", "de", "los");

    /// <summary>Some words are part of a KPI's name or a dimension as well.</summary>
    private static bool OnlyNames(Clauses clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!clauses[i].Is(Sense.Why) || clauses[i].Is(Sense.LossReasons) || IsRelative(clauses, i)) continue;
            if (clauses.Folded(clauses[i]) == "behind" && i > 0 && clauses[i - 1].Is(Sense.Records)) continue;
            if (BringsMost(clauses, i))
            {
                clauses.Use(i);
                continue;
            }
            if (clauses[i].Is(Sense.Dimension) && (clauses.Before(i) >= 0 && clauses[clauses.Before(i)].Is(Sense.By))) continue;
            return false;
        }
        return true;
    }

    /// <summary>"which region is driving the most revenue", "qual time tá puxando mais vendas": one of them is picked, no cause is asked for.</summary>
    private static bool BringsMost(Clauses clauses, int at) =>
        (clauses.Before(at) is >= 0 and var being && clauses.Sentence.Has(clauses[being].Start, "esta", "estan") ? clauses.Before(being) : clauses.Before(at)) is >= 0 and var before && (clauses[before].Is(Sense.Who) || clauses[before].Is(Sense.Dimension)) && clauses.Next(at) is >= 0 and var next && RankingReader.IsRanking(clauses[next]);

    /// <summary>"leads que generó": what is said of a figure, not what brought it about.</summary>
    private static bool IsRelative(Clauses clauses, int at) =>
        clauses.Sentence.Has(clauses[at].Start, "que", "q") && at > 0 && clauses[at - 1].End == clauses[at].Start && (clauses[at - 1].Is(Sense.Kpi) || clauses[at - 1].Is(Sense.Deal)) && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None;

    private static bool IsName(Clauses clauses, Sense sense) => clauses.Mentions.TrueForAll(mention => !mention.Is(sense) || mention.Is(Sense.Value));

    private static bool IsOnlyList(Clauses clauses) => clauses.Mentions.TrueForAll(mention => !mention.Is(Sense.Alert) || mention.Is(Sense.Filler));

    /// <summary>"how much did Zane sell and what's his win rate", "what's her win rate" after a question about her: somebody's own figure.</summary>
    private static bool IsOfPerson(Clauses clauses, Intent? stood) =>
        clauses.Sentence.Has(clauses[clauses.First(Sense.WhatIs)].End, "his", "her", "their") && (stood is not null || clauses.Mentions.Exists(mention => mention.Values.Count > 0));

    /// <summary>"what is CAC?" defines; "what is our CAC", "what's the CAC in May" asks for the value.</summary>
    private static bool IsBareWhatIs(Clauses clauses, Draft draft)
    {
        var what = clauses.First(Sense.WhatIs);
        var next = clauses.Next(what);
        if (next < 0 && clauses.Before(what, acrossCommas: true) is >= 0 and var before && clauses[before].Is(Sense.Kpi)) return true;
        if (next < 0 || !(clauses[next].Is(Sense.Kpi) || clauses[next].Is(Sense.Deal) || clauses[next].Is(Sense.Outcome) || clauses[next].Is(Sense.Ambiguous) || (clauses[next].Is(Sense.Share) && draft.Kpis.Count > 0))) return false;
        if (clauses.Sentence.Has(clauses[what].End, "was", "were")) return false;
        if (clauses[what].Meanings.Any(meaning => meaning.Language != Language.English)) return true;
        for (var token = clauses[what].Start; token < clauses[next].Start; token++) if (clauses.Sentence.Has(token, "the", "our", "my", "your", "current") || (clauses.Sentence.Has(token, "does", "do", "did") && clauses.Sentence.Has(token + 1, "it")) || (clauses.Sentence.Has(token, "do", "did", "are", "were", "have") && clauses.Sentence.Has(token + 1, "we"))) return false;
        // "what margin do we make", "what's a lead costing us" ask for it.
        if (clauses.Sentence.Words.Contains("costing")) return false;
        if (clauses.Sentence.Has(clauses[next].End, "do", "does", "did", "at", "looking")) return false;
        if (clauses[next].Args(Sense.Kpi).Any(id => Folding.Fold(Kpis.Texts.KpiTexts.Of(Language.English, id).Name) == clauses.Folded(clauses[next]))) return true;

        // "what is each MQL costing us" names a figure by a whole sentence about it.
        for (var token = clauses[next].Start; token < clauses[next].End; token++) if (clauses.Sentence.Has(token, "the", "our", "us", "we", "each", "one", "people", "costing", "worth", "typical", "percent", "pct", "percentage", "share", "%", "portion", "proportion", "fraction")) return false;
        return true;
    }
}
