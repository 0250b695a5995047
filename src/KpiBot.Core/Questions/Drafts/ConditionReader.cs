using KpiBot.Kpis;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>When an alert is to speak: a level, a change, or a state, as said.</summary>
internal static class ConditionReader
{
    private static readonly HashSet<string> MoreThan = ["more than", "mais de", "mas de", "mais do que", "mais que", "mas que", "mas del", "at least", "pelo menos", "al menos", "over", "minimo", "no minimo"];

    /// <summary>"by more than 15%" after a watch on a fall that names no level: by so much.</summary>
    public static AlertCondition? Complete(Clauses clauses, Query? last, IReadOnlyList<string> kpis)
    {
        if (last is { Intent: Intent.Alert, Alert: { } told } && WatchTurns.IsSentElsewhere(clauses)) return told with { To = WatchTurns.Channel(clauses) };
        if (last is { Intent: Intent.Alert, Alert: { Value: not null } valued } && NewLevels.AreSaid(clauses)) return NewLevels.With(clauses, valued, kpis.Count > 0 ? Catalogue.Get(kpis[0]).Unit : KpiUnit.Count);
        if (last is not { Intent: Intent.Alert, Alert: { Value: null, Condition: "change_above" or "change_below" } stands } || clauses.Any(Sense.Up) || clauses.Any(Sense.Down) || ConditionAmount.NumberAfter(clauses, -1) is not (>= 0 and var number)) return null;
        if (clauses.Mentions.Exists(mention => (mention.Is(Sense.Above) || mention.Is(Sense.Below)) && !MoreThan.Contains(clauses.Folded(mention)) && !IsOrMore(clauses, mention))) return null;
        clauses.Use(number);
        var (value, unit) = ConditionAmount.Measure(clauses, number, kpis.Count > 0 ? Catalogue.Get(kpis[0]).Unit : KpiUnit.Count, true);
        return stands with { Value = value, Unit = unit, For = ConditionAmount.Duration(clauses, number) ?? stands.For };
    }

    /// <summary>The condition that is said; null when there is none.</summary>
    public static AlertCondition? Read(Clauses clauses, IReadOnlyList<string> kpis)
    {
        var to = clauses.Sentence.Tokens.FirstOrDefault(token => token.Kind == TokenKind.Channel)?.Text;
        var unit = kpis.Count > 0 ? Catalogue.Get(kpis[0]).Unit : clauses.Any(Sense.Sell) ? KpiUnit.Money : KpiUnit.Count;
        if (clauses.Any(Sense.SlaMissed)) return new AlertCondition("sla_missed", To: to);
        var move = clauses.Mentions.FindIndex(mention => (mention.Is(Sense.Up) || mention.Is(Sense.Down)) && !SetsOff(clauses, mention));
        if (move < 0) move = MovesPoints(clauses);
        var rises = move >= 0 && Rises(clauses, move, kpis);
        var level = clauses.Mentions.FindIndex(mention => (mention.Is(Sense.Above) || mention.Is(Sense.Below)) && !IsAuxiliary(clauses, mention) && !(move >= 0 && IsOrMore(clauses, mention)));
        var number = ConditionAmount.NumberAfter(clauses, Math.Max(move, level));
        if (number < 0)
        {
            if (clauses.Any(Sense.Stale)) return new AlertCondition("stale", To: to);
            if (clauses.Any(Sense.OffPace)) return new AlertCondition("off_pace", To: to);
            if (clauses.Any(Sense.Unusual)) return new AlertCondition("unusual", To: to);
            if (move >= 0 && ConditionAmount.Fraction(clauses, move) is { } percent) return new AlertCondition(rises ? "change_above" : "change_below", percent, "percent_change", To: to);
            return move >= 0 ? new AlertCondition(rises ? "change_above" : "change_below", To: to) : null;
        }
        clauses.Use(number);
        var denial = level >= 0 ? Negations.Of(clauses, level) : -1;
        if (denial >= 0) clauses.Use(denial);
        var isChange = move >= 0 && IsAmountOfChange(clauses, move, level, number) || move >= 0 && (level < 0 ? !SaysLevel(clauses, move, number) : MoreThan.Contains(clauses.Folded(clauses[level])) && !(clauses.Folded(clauses[level]) == "over" && clauses[number].Number!.Mark != Mark.Percent) && !SaysLevel(clauses, move, level));
        var up = isChange || level < 0 ? rises : clauses[level].Is(Sense.Above);
        if (level < 0 && move < 0) up = !clauses.Any(Sense.Lowest);
        if (denial >= 0 && !isChange) up = !up;
        var (value, name) = ConditionAmount.Measure(clauses, number, unit, isChange);
        // "la facturación baja del 10 %": no amount of money is a percentage, so it moves by so much.
        if (!isChange && name == "percent_change" && (move >= 0 || Moves(clauses, level))) (isChange, up) = (true, move >= 0 ? rises : clauses[level].Is(Sense.Above));
        return new AlertCondition((isChange ? "change_" : string.Empty) + (up ? "above" : "below"), value, name, ConditionAmount.Duration(clauses, number), to);
    }

    /// <summary>"dispara um alerta se …", "que salte la alarma": the watch goes off, no figure does.</summary>
    private static bool SetsOff(Clauses clauses, Mention mention) =>
        Array.Exists(Sounding, stem => clauses.Folded(mention).StartsWith(stem, StringComparison.Ordinal)) && (mention.Is(Sense.Alert) || (clauses.NextIs(clauses.Mentions.IndexOf(mention), Sense.Alert) && clauses.Sentence.Has(mention.End, "um", "uma", "o", "a", "un", "una", "el", "la", "aviso", "alerta", "alarma", "alarme")));

    private static readonly string[] Sounding = ["dispar", "salt", "sona", "suen"];

    /// <summary>"if win rate loses 5 points", "se o nps ganhar 5 pontos": it moves by them.</summary>
    private static int MovesPoints(Clauses clauses) =>
        clauses.Mentions.FindIndex(mention => (mention.Args(Sense.Outcome).Contains("lost") || (mention.Args(Sense.Outcome).Contains("won") && !mention.Is(Sense.Kpi) && !clauses.Any(Sense.Above) && !clauses.Any(Sense.Below))) && ConditionAmount.NumberAfter(clauses, clauses.Mentions.IndexOf(mention)) is >= 0 and var number && number > clauses.Mentions.IndexOf(mention) && (clauses[number].Number!.Mark == Mark.Percent || (clauses.Next(number) is >= 0 and var next && clauses[next].Arg(Sense.UnitOf) is "points" or "percent_change")));

    /// <summary>"piorar", "gets better" go the way that the figure's good end says.</summary>
    private static bool Rises(Clauses clauses, int move, IReadOnlyList<string> kpis)
    {
        var better = kpis.Count > 0 ? Catalogue.Get(kpis[0]).Better : Favourable.Neither;
        if (SaidMove.Betters(clauses.Folded(clauses[move])) is { } betters && better != Favourable.Neither) return betters == (better == Favourable.Higher);
        return clauses[move].Is(Sense.Up) || clauses[move].Args(Sense.Outcome).Contains("won");
    }

    private static readonly HashSet<string> Changes = new("queda quedas aumento aumentos reducao reducoes caida caidas bajada subida subidas reduccion drop drops increase increases fall rise decline".Split(' '), StringComparer.Ordinal);

    private static bool Moves(Mention mention) => mention.Is(Sense.Up) || mention.Is(Sense.Down);

    /// <summary>"baja del", "sube de": a verb that moves.</summary>
    private static bool Moves(Clauses clauses, int level) => level >= 0 && clauses.Sentence.Words[clauses[level].Start] is var verb && Array.Exists(Moving, stem => verb.StartsWith(stem, StringComparison.Ordinal));

    private static readonly string[] Moving = ["baj", "cae", "cai", "sub", "desc", "falls", "drops", "rises", "goes"];

    /// <summary>"llega a bajar de", "chegar a cair abaixo de": the verb behind it says where to.</summary>
    private static bool IsAuxiliary(Clauses clauses, Mention mention) =>
        clauses.Sentence.Words[mention.Start] is var verb && (verb.StartsWith("lleg", StringComparison.Ordinal) || verb.StartsWith("cheg", StringComparison.Ordinal))
        && clauses.Mentions.Exists(other => other.Start >= mention.End && other.Start <= mention.End + 1 && (other.Is(Sense.Above) || other.Is(Sense.Below) || other.Is(Sense.Up) || other.Is(Sense.Down)));

    /// <summary>"queda de pipeline acima de 10%": how large the fall is, not where it ends.</summary>
    private static bool IsAmountOfChange(Clauses clauses, int move, int level, int number) =>
        Changes.Contains(clauses.Folded(clauses[move])) && clauses[move].Start < clauses[number].Start && !(level >= 0 && clauses[level].Is(Sense.Below)) && !clauses.Sentence.Has(clauses[move].Start - 1, "to") && (clauses.Sentence.Has(clauses[move].End, "de", "do", "da", "dos", "das", "del", "of", "in", "on", "em", "en", "no", "na", "nos", "nas") || clauses[number].Number!.Mark == Mark.Percent)
        && !Enumerable.Range(clauses[move].End, clauses[number].Start - clauses[move].End).Any(token => clauses.Sentence.Has(token, "to", "para", "pra", "below"));

    /// <summary>"goes up 15% or more": how much it moves, not where it stands.</summary>
    private static bool IsOrMore(Clauses clauses, Mention mention) => clauses.Folded(mention).Split(' ') is ["or" or "ou" or "o", _];

    /// <summary>"baje de 3x", "cair para 10": a preposition says a level, not an amount of change.</summary>
    private static bool SaysLevel(Clauses clauses, int from, int to)
    {
        for (var token = clauses[from].End; token < clauses[to].Start; token++) if (clauses.Sentence.Has(token, "de", "del", "dos", "to", "para", "pra", "a", "than", "below", "above")) return true;
        return false;
    }
}
