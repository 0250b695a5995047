using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Best, worst, top 5, the most: how rows are ranked and how many are wanted.</summary>
internal static class RankingReader
{
    /// <summary>Lists of people by what they sold.</summary>
    private static readonly HashSet<string> Boards = ["leaderboard", "leader board", "league table", "scoreboard"];

    private static readonly Sense[] Kinds = [Sense.Best, Sense.Worst, Sense.Highest, Sense.Lowest, Sense.Top, Sense.Bottom];

    /// <summary>Whether a mention ranks.</summary>
    public static bool IsRanking(Mention mention) => Kinds.Any(mention.Is) && mention.Period is null && !mention.Is(Sense.Kpi);

    /// <summary>Whether anything in the question ranks.</summary>
    public static bool Any(Clauses clauses) => clauses.Mentions.Exists(IsRanking);

    /// <summary>Takes the ranking; a number beside it, else one row for a singular and five for a plural.</summary>
    public static void Take(Clauses clauses, Draft draft, Intent? stood)
    {
        if (LastRows.Take(clauses, draft, stood)) return;
        var at = clauses.Mentions.FindIndex(mention => IsRanking(mention) && !Excludes(clauses, mention) && !IsRather(clauses, mention));
        if (at < 0 && draft is { By.Count: 0, Intent: null } && clauses.Mentions.Exists(mention => mention.Is(Sense.Rank) && Boards.Contains(clauses.Folded(mention)))) draft.By.Add(Crm.Dimensions.Owner);
        if (at >= 0 && IsOfPeople(clauses, draft) && !Contests.AreOfPeriods(clauses, draft)) draft.By.Add(Crm.Dimensions.Owner);
        if (clauses.Any(Sense.Rank))
        {
            if (at < 0 || Number(clauses, at) is null)
            {
                // "ordenado de menor a mayor" alone: the rows that stand, all of them in order.
                if (draft is { Kpis.Count: 0, By.Count: 0, Intent: null }) draft.Ranking = new Ranking(Sense.Rank, null);
                return;
            }
        }
        if (at < 0 && draft is { Intent: null, By.Count: 1 } && clauses.Any(Sense.Which) && clauses.Mentions.Find(mention => mention.Is(Sense.Kpi) && clauses.Folded(mention).Split(' ').Any(IsMost)) is { } name)
        {
            // "em qual região demoramos mais pra fechar": the name of the figure itself ranks.
            draft.Ranking = new Ranking(clauses.Folded(name).Split(' ').Contains("menos") ? Sense.Lowest : Sense.Highest, IsPlural(clauses, draft, clauses.Mentions.IndexOf(name)) ? 5 : 1);
            return;
        }
        if (at < 0 || draft.Intent is Intent.Alert or Intent.Explain or Intent.Define) return;
        if (Contests.AreOfPeriods(clauses, draft))
        {
            clauses.Use(at);
            return;
        }
        if (draft.Intent == Intent.Digest && Number(clauses, at) is null) return;
        if (Contests.CountOf(clauses, draft) is >= 0 and var named)
        {
            // "qual das três regiões, West, East ou Central, vendeu mais": as many as are named stand against each other.
            clauses.Use(named);
            clauses.Use(at);
            draft.Versus = true;
            return;
        }
        var strongest = clauses.Mentions.FindIndex(mention => IsRanking(mention) && !IsWeak(clauses, mention) && !Excludes(clauses, mention) && !IsRather(clauses, mention));
        if (strongest < 0 && draft.By.Count == 0 && !draft.RanksUnits && !IsAlone(clauses, at))
        {
            // "onde vendemos mais", "en qué gastamos más": where of all, by what is not said.
            if (draft is not { Intent: null, Values.Count: 0, Kpis.Count: > 0 }) return;
            if (clauses.Sentence.Words[0] is "onde" or "donde" or "where") draft.Unknown.Add(clauses.Words(0, 1));
            else if (clauses.Sentence.Has(0, "en", "em", "com", "con") && clauses.Sentence.Has(1, "que", "o")) draft.Unknown.Add(clauses.Words(0, 2));
            return;
        }
        // "which of the two regions sold more": how many there are, not how many are wanted.
        if (clauses.Mentions.FindIndex(mention => mention.Is(Sense.Dimension) && IsOneOf(clauses, mention.Start)) is > 0 and var choice && clauses.Before(choice) is >= 0 and var many && clauses[many].Number is not null && clauses[many].End == clauses[choice].Start) clauses.Use(many);
        var kind = Kinds.First(clauses[strongest >= 0 ? strongest : at].Is);
        if (kind == Sense.Highest && draft.Intent == Intent.Target && clauses.Sentence.Words.Any(Behind.Contains)) kind = Sense.Lowest;
        foreach (var place in Enumerable.Range(0, clauses.Count).Where(i => IsRanking(clauses[i]))) if (Number(clauses, place) is { } near) (at, strongest) = (place, near);
        if (draft.By.Count == 0 && Array.FindIndex(clauses.Sentence.Words, word => word is "where" or "onde" or "donde") is >= 0 and var where && !clauses.IsUsed(clauses.Mentions.FindIndex(mention => mention.Start <= where && mention.End > where))) draft.Unknown.Add(clauses.Words(where, where + 1));
        if (AsksBothEnds(clauses)) draft.TooMuch = "rankings";
        var number = Number(clauses, at);
        if (number is { } used) clauses.Use(used);
        else if (clauses.Mentions.Find(mention => mention.Is(Sense.Dimension) && draft.By.Contains(mention.Arg(Sense.Dimension)!) && IsCutShort(clauses, mention.Start)) is { } noun) draft.Unknown.Add(clauses.Words(noun));
        clauses.Use(at);
        draft.Ranking = new Ranking(kind, number is null && IsSpanishTwo(clauses, at) ? 2 : number is { } count ? (int)Math.Clamp(clauses[count].Number!.Value, 1, 1000) : !IsAlone(clauses, at) && IsPlural(clauses, draft, at) ? 5 : draft.By.Count == 0 && !draft.RanksUnits && !clauses.Any(Sense.Deal) && !clauses.Mentions.Exists(mention => IsRecord(clauses, mention)) ? 0 : 1);
        draft.Reading.Add(new ReadPart(clauses.Words(clauses[at]), kind.ToString().ToLowerInvariant()));
    }

    /// <summary>"mais atrás da meta": the furthest behind has reached the least.</summary>
    private static readonly HashSet<string> Behind = new("atras atrasado atrasada atrasados abaixo devagar devendo debajo behind rezagado rezagada below".Split(' '), StringComparer.Ordinal);

    /// <summary>"who closes fastest": the ranking itself says that time is meant.</summary>
    public static bool IsOfSpeed(Clauses clauses) => clauses.Mentions.Exists(mention => IsRanking(mention) && Speeds.Any(speed => clauses.Folded(mention).Contains(speed, StringComparison.Ordinal)));

    private static readonly string[] Speeds = ["fast", "quick", "slow", "rapid", "lent", "demor", "tard", "longest", "devagar", "despacio", "vagaros"];

    /// <summary>"best and worst rep": two rankings at once.</summary>
    private static bool AsksBothEnds(Clauses clauses) =>
        clauses.Mentions.Exists(mention => IsEnd(clauses, mention, Sense.Best, Sense.Highest, Sense.Top)) && clauses.Mentions.Exists(mention => IsEnd(clauses, mention, Sense.Worst, Sense.Lowest, Sense.Bottom));

    private static bool IsEnd(Clauses clauses, Mention mention, params ReadOnlySpan<Sense> kinds)
    {
        if (!IsRanking(mention) || (IsWeak(clauses, mention) && !IsSold(clauses, mention))) return false;
        foreach (var kind in kinds) if (mention.Is(kind)) return true;
        return false;
    }

    private static bool IsMost(string word) => word is "mais" or "mas" or "menos" or "longest" or "most";

    /// <summary>"quem mais vendeu", "quién vendió menos", "o com menos leads": the word stands at what is ranked by, not at a comparison.</summary>
    private static bool IsSold(Clauses clauses, Mention mention) => (clauses.Any(Sense.Who) || clauses.Any(Sense.Which)) && clauses.Folded(mention) is "mais" or "mas" or "menos" && !clauses.Sentence.Has(mention.End, "que", "do", "de") && !Excludes(clauses, mention);

    /// <summary>"menos email": without it, not the least.</summary>
    private static bool Excludes(Clauses clauses, Mention mention) => mention.Is(Sense.Except) && !FewestSold.Says(clauses, clauses.Mentions.IndexOf(mention)) && !(clauses.Sentence.Has(mention.End, "en", "em", "na", "nas", "nos") && clauses.Before(clauses.Mentions.IndexOf(mention)) is >= 0 and var sold && clauses[sold].Is(Sense.Sell)) && clauses.Next(clauses.Mentions.IndexOf(mention)) is >= 0 and var next && clauses[next].Values.Count > 0;

    /// <summary>"e menos?", "and less?": all that is said, so the other end of what was ranked.</summary>
    private static bool IsAlone(Clauses clauses, int at) => clauses[at].End == clauses.Sentence.Count && clauses.Sentence.Has(clauses[at].End - 1, "menos", "less", "fewer") && Enumerable.Range(0, at).All(i => clauses[i].IsFiller || clauses[i].Is(Sense.FollowUp)) && clauses.Mentions.Take(at + 1).Sum(mention => mention.End - mention.Start) == clauses.Sentence.Count;

    /// <summary>"more", "less", "main" rank only beside a dimension.</summary>
    private static bool IsWeak(Clauses clauses, Mention mention) => !IsPicked(clauses, mention) && !IsAllAsked(clauses, mention) && clauses.Folded(mention) is "more" or "mais" or "mas" or "less" or "menos" or "main" or "max" or "min" or "principais" or "principales" or "higher" or "lower" or "better" or "worse" or "fewer";

    /// <summary>"qual o que mais vendeu", "o que mais vendeu", "cuál de ellos vendió más": one of the rows is picked.</summary>
    private static bool IsPicked(Clauses clauses, Mention mention) =>
        clauses.Sentence.Has(mention.End - 1, "mais", "mas", "menos") && (clauses.Sentence.Words.Any(word => word is "qual" or "cual") || clauses.Any(Sense.Sell))
        && ((clauses.Sentence.Has(mention.End - 2, "que", "q") && clauses.Sentence.Has(mention.End - 3, "o", "a", "el", "la")) || clauses.Sentence.Words.Any(Them.Contains));

    /// <summary>"y cuál trajo más?", "qual gerou menos?": nothing else is said, so one of the rows that stand is picked.</summary>
    private static bool IsAllAsked(Clauses clauses, Mention mention) =>
        mention.End == clauses.Sentence.Count && clauses.Mentions.Exists(other => other.Is(Sense.Which) && clauses.Sentence.Has(other.Start, "qual", "cual", "which")) && clauses.Mentions.TrueForAll(other => other == mention || other.IsFiller || other.Is(Sense.Which) || other.Is(Sense.FollowUp))
        && clauses.Mentions.Sum(other => other.End - other.Start) == clauses.Sentence.Count;

    private static readonly HashSet<string> Them = new("deles delas desses dessas destes destas ellos ellas".Split(' '), StringComparer.Ordinal);

    /// <summary>"mejor por mes", "melhor por canal", "mejor en East": rather so, nothing is ranked.</summary>
    private static bool IsRather(Clauses clauses, Mention mention) => IsRatherSo(clauses, mention) || IsCheer(clauses, mention) ||
        mention.Start == 0 && clauses.Sentence.Has(0, "mejor", "melhor") && (clauses.Sentence.Has(mention.End, "por") || (clauses.Sentence.Has(mention.End, "en", "em", "na", "no", "con", "com", "de", "del", "para", "dame", "muestrame", "solo", "so") && !clauses.Any(Sense.Kpi) && !clauses.Any(Sense.Who)));

    /// <summary>"top! e os leads?": well done, nothing is ranked.</summary>
    private static bool IsCheer(Clauses clauses, Mention mention) => mention.Start == 0 && clauses.Folded(mention) == "top" && mention.End < clauses.Sentence.Count && clauses.Sentence.Tokens[mention.End].Before != Break.None;

    /// <summary>"por trimestre mejor": behind all that is said.</summary>
    private static bool IsRatherSo(Clauses clauses, Mention mention) =>
        mention.End == clauses.Sentence.Count && mention.End == mention.Start + 1 && clauses.Sentence.Has(mention.Start, "mejor", "melhor") && clauses.Sentence.Has(0, "por", "en", "em") && !clauses.Any(Sense.Kpi);

    private static int? Number(Clauses clauses, int at)
    {
        foreach (var near in new[] { clauses.Next(at), clauses.Before(at) })
        {
            if (near >= 0 && clauses[near].Number is { Kind: TokenKind.Number, Mark: Mark.None } && !clauses.IsUsed(near)) return near;
        }
        // "as 3 regiões com menor ticket": the number stands at the noun.
        var noun = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Dimension) || mention.Is(Sense.Deal) || mention.Is(Sense.Unit) || IsRecord(clauses, mention));
        return noun >= 0 && !OneOfAll.IsAsked(clauses, clauses[noun].Start) && !IsOneOf(clauses, clauses[noun].Start) && clauses.Before(noun) is >= 0 and var counted && clauses[counted].Number is { Kind: TokenKind.Number, Mark: Mark.None } && !clauses.IsUsed(counted) ? counted : null;
    }

    /// <summary>Whether the mention names what single records are: deals, or sales of a size ("the 10 biggest sales").</summary>
    public static bool IsRecord(Clauses clauses, Mention mention) =>
        !IsField(clauses, mention) && mention.Args(Sense.Kpi).Any(DealOutcomes.Counts) || (!IsField(clauses, mention) && DealOutcomes.AreSales(clauses.Folded(mention)) && clauses.Mentions.IndexOf(mention) is var at && (IsOfSize(clauses, clauses.Before(at)) || IsOfSize(clauses, clauses.Next(at))));

    /// <summary>"el mejor en ventas", "os melhores em negócios ganhos": what somebody is best in.</summary>
    private static bool IsField(Clauses clauses, Mention mention) => clauses.Sentence.Has(mention.Start - 1, "en", "em", "in", "at") && clauses.Before(clauses.Mentions.IndexOf(mention)) is >= 0 and var best && (clauses[best].Is(Sense.Best) || clauses[best].Is(Sense.Worst)) && clauses[best].End >= mention.Start - 1;

    /// <summary>Whether the question ranks people by what they are best in, and names no rows.</summary>
    public static bool IsOfPeople(Clauses clauses, Draft draft) => draft is { By.Count: 0, RanksUnits: false, Grain: null, Intent: null, Versus: false } && clauses.Mentions.Exists(mention => mention.Is(Sense.Kpi) && IsField(clauses, mention));

    private static readonly HashSet<string> Sizes = ["top", "biggest", "largest", "smallest", "maior", "maiores", "menor", "menores", "mayor", "mayores", "mas grande", "mas grandes", "mas pequena", "mas pequenas", "mas alta", "mas altas", "mas baja", "mas bajas", "mas chica", "mas chicas", "mais alta", "mais altas", "mais baixa", "melhor", "melhores", "mejor", "mejores"];

    /// <summary>A size, perhaps behind a number: "10 maiores", "top 10".</summary>
    private static bool IsOfSize(Clauses clauses, int at) => at >= 0 && (Sizes.Contains(clauses.Folded(clauses[at])) || (clauses[at].Number is not null && clauses.Before(at) is >= 0 and var before && Sizes.Contains(clauses.Folded(clauses[before]))));

    /// <summary>"top dos productos": two in Spanish, "of the" in Portuguese.</summary>
    private static bool IsSpanishTwo(Clauses clauses, int at) =>
        clauses.Sentence.Has(clauses[at].End, "dos") && clauses.Mentions.Find(mention => mention.Start == clauses[at].End + 1) is { } noun && noun.Is(Sense.Dimension) && noun.Meanings.All(meaning => meaning.Language == Kpis.Language.Spanish);

    /// <summary>Whether what is ranked was said in the plural; the noun's first word tells in Portuguese and Spanish, its last in English.</summary>
    private static bool IsPlural(Clauses clauses, Draft draft, int ranking)
    {
        var nouns = clauses.Mentions.Where(mention => draft.By.Count > 0 ? mention.Is(Sense.Dimension) && draft.By.Contains(mention.Arg(Sense.Dimension)!) : mention.Is(Sense.Deal)).ToList();
        if (nouns.Count == 0 && draft.By is [Crm.Dimensions.LossReason] && clauses.Mentions.Exists(mention => mention.Is(Sense.LossReasons) && clauses.Folded(mention).Split(' ').Any(Reasons.Contains))) return true;
        // "quais campanhas renderam mais": the noun is part of the figure's name.
        if (nouns.Count == 0 && draft.By is [Crm.Dimensions.Campaign] && clauses.Mentions.Exists(mention => mention.Is(Sense.Kpi) && clauses.Sentence.Has(mention.Start, "campanhas", "campanas", "campaigns") && !IsOneOf(clauses, mention.Start))) return true;
        if (nouns.Count == 0 && (Enumerable.Range(0, clauses.Count).Any(i => Doers.AreAsked(clauses, i)) || (draft.By.Count > 0 && clauses.Sentence.Has(clauses[ranking].Start, "mejores", "melhores", "peores", "piores") && clauses.Sentence.Has(clauses[ranking].End, "en", "em")))) return true;
        if (draft.By.Count > 0 && (nouns.Count == 0 || nouns.Exists(noun => IsOneOf(clauses, noun.Start) || OneOfAll.IsAsked(clauses, noun.Start)))) return false;
        if (nouns.Count == 0) nouns = [.. clauses.Mentions.Where(mention => IsRecord(clauses, mention))];
        if (draft.RanksUnits) return clauses.Mentions.Exists(mention => mention.Is(Sense.Unit) && mention.Period is null && IsPlural(clauses, mention.Start));
        if (nouns.Count == 0 && clauses.Sentence.Has(clauses[ranking].End, "ones")) return true;
        if (nouns.Count == 0) return draft.Grain is null && Enumerable.Range(clauses[ranking].Start, clauses[ranking].End - clauses[ranking].Start).Any(token => IsPlural(clauses.Sentence.Words[token]) && !clauses.Sentence.Has(token, "mais", "mas", "menos")) && clauses[ranking].Meanings.All(meaning => meaning.Language != Kpis.Language.English);
        return nouns.TrueForAll(noun => IsPlural(clauses, noun.Start) || (DealOutcomes.AreSales(clauses.Folded(noun)) && clauses.Folded(noun)[^1] == 's') || (noun.Meanings.Any(meaning => meaning.Language == Kpis.Language.English) && IsPlural(clauses, noun.End - 1) && !clauses.Sentence.Has(noun.End - 1, "negocios")));
    }

    private static readonly HashSet<string> Reasons = new("reasons motivos razoes razones causas".Split(' '), StringComparer.Ordinal);

    /// <summary>"qual dos times", "which of the teams": one of them.</summary>
    private static bool IsOneOf(Clauses clauses, int token) => IsPartOf(clauses, token) || IsOneOfThose(clauses, clauses.Mentions.Find(mention => mention.End == token && mention.Number is not null)?.Start ?? (clauses.Sentence.Has(token - 1, "dos") && clauses.Sentence.Has(token - 2, "los") ? token - 1 : token));

    private static bool IsOneOfThose(Clauses clauses, int token) =>
        clauses.Sentence.Has(token - 1, "dos", "das", "los", "las", "the", "of", "our", "my", "nossos", "nossas", "nuestros", "nuestras") && (clauses.Sentence.Has(token - 2, "qual", "cual", "which", "quem") || (clauses.Sentence.Has(token - 2, "de", "of", "dos", "das") && clauses.Sentence.Has(token - 3, "qual", "cual", "which", "quem", "quien", "one")));

    /// <summary>"entre os canais, qual", "of all our reps, who", "os times, qual deles": all of them are named, and one is asked for.</summary>
    public static bool IsPartOf(Clauses clauses, int token)
    {
        var asked = Array.FindIndex(clauses.Sentence.Words, word => word is "qual" or "quem" or "cual" or "quien" or "which" or "who");
        if (asked < 0 || clauses.Sentence.Has(asked + 1, "are", "were", "sao", "foram")) return false;
        if (clauses.Sentence.Words.Any(Them.Contains)) return true;
        // "the revenue of the reps who won the most": those who did.
        if (clauses.Sentence.Has(asked, "who", "which") && clauses.Sentence.Tokens[asked].Before == Break.None && clauses.Mentions.Exists(mention => mention.End == asked && mention.Is(Sense.Dimension))) return false;
        token--;
        while (clauses.Sentence.Has(token, "all", "the", "our", "my", "todos", "todas", "os", "as", "los", "las", "nossos", "nossas", "nuestros", "nuestras")) token--;
        // "qual a receita dos vendedores com maior ticket" asks for the figure.
        if (asked < token - 1) return clauses.Sentence.Has(token, "among", "amongst", "between", "entre", "dentre");
        return clauses.Sentence.Has(token, "of", "among", "amongst", "between", "entre", "dentre", "de", "dos", "das");
    }

    /// <summary>"entre todos los equipos, cuál ganó más": "all" says of which rows one is ranked first.</summary>
    public static bool PicksOneOf(Clauses clauses, int at) =>
        Any(clauses) && clauses.Before(at) is >= 0 and var all && (clauses[all].Is(Sense.AllOf) || clauses[all].Is(Sense.Each)) && IsPartOf(clauses, clauses[at].Start);

    /// <summary>"vendedorea": the slip is in the ending that says whether one or several are wanted.</summary>
    private static bool IsCutShort(Clauses clauses, int token) =>
        clauses.Sentence.Typos[token] > Spelling.Slip && Folding.Stem(clauses.Sentence.Words[token]) is var stem && clauses.Sentence.Tokens[token].Text.StartsWith(stem, StringComparison.Ordinal);

    /// <summary>A slip may have made the plural: then the word as typed must be one too, or the verb behind it.</summary>
    private static bool IsPlural(Clauses clauses, int token) =>
        clauses.Sentence.Has(token + 1, "tienen", "have", "venden", "cierran", "traen", "generan", "vendem", "fecham", "trazem", "geram") || IsPlural(clauses.Sentence.Words[token]) && (clauses.Sentence.Typos[token] is 0 or Spelling.Slip || (clauses.Sentence.Tokens[token].Text is { Length: > 3 } typed && typed[^1] == 's' && typed[^2] != 's') || clauses.Mentions.Exists(mention => IsRanking(mention) && mention.Meanings.All(meaning => meaning.Language != Kpis.Language.English) && IsPlural(clauses.Sentence.Words[mention.Start])));

    private static bool IsPlural(string word) => word is not ("business" or "sales" or "loss" or "vendas" or "ventas" or "pais") && word.Length > 3 && word[^1] == 's' && (Folding.Stem(word) != word || word == "salespeople") || word is "salespeople" or "salesmen" or "people" or "aes";
}
