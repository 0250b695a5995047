using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>The mentions of a question in order, with the words between them that nothing explains, and small ways to look around.</summary>
internal sealed class Clauses(string question, Sentence sentence, List<Mention> mentions)
{
    private readonly HashSet<int> _used = [];

    /// <summary>The tokens.</summary>
    public Sentence Sentence => sentence;

    /// <summary>The mentions in order.</summary>
    public List<Mention> Mentions => mentions;

    /// <summary>Number of mentions.</summary>
    public int Count => mentions.Count;

    /// <summary>A mention.</summary>
    public Mention this[int at] => mentions[at];

    /// <summary>The words of a mention as typed.</summary>
    public string Words(Mention mention) => Words(mention.Start, mention.End);

    /// <summary>The words of a stretch as typed.</summary>
    public string Words(int start, int end)
    {
        var (first, last) = (sentence.Tokens[start], sentence.Tokens[end - 1]);
        return question[first.Start..(last.Start + last.Length)];
    }

    /// <summary>Whether a token is written like a name: a capital inside a sentence that is not all capitals.</summary>
    public bool IsName(int token) => token > 0 && sentence.Tokens[token].Before != Break.Sentence && char.IsUpper(question[sentence.Tokens[token].Start]) && question.Any(char.IsLower);

    /// <summary>The folded words of a mention, corrected where they had to be.</summary>
    public string Folded(Mention mention) => mention.End - mention.Start == 1 ? sentence.Words[mention.Start] : string.Join(' ', sentence.Words, mention.Start, mention.End - mention.Start);

    /// <summary>The language that its words speak for; null when none.</summary>
    public Kpis.Language? Language => LanguageVote.Of(question, sentence.Tokens);

    /// <summary>
    /// "pro products", "revenue for Pro" in English: a part of a value that is a small word of another language only. What the other words are in decides;
    /// before a figure, a period or a whole value it is the preposition that it is.
    /// </summary>
    public bool IsForeign(Mention mention)
    {
        if (mention.End != mention.Start + 1 || mention.Values.Count > 0 || sentence.ValueWords[mention.Start] is not [(_, 0), ..]) return false;
        if (Next(mentions.IndexOf(mention)) is >= 0 and var next && (mentions[next].Is(Sense.Kpi) || mentions[next].Is(Sense.Period) || mentions[next].Values.Count > 0)) return false;
        List<Token> others = [.. sentence.Tokens.Where((_, at) => at != mention.Start)];
        return LanguageVote.Of(question, others) is not null
            ? mention.Meanings.All(meaning => !LanguageVote.MayBe(meaning.Language, question, others))
            : mention.End == sentence.Count || IsName(mention.Start);
    }

    /// <summary>The index of the next mention that is not a filler, within touching distance; −1 when unexplained words or a sentence's end stand between.</summary>
    public int Next(int at, bool acrossCommas = false) => Step(at, 1, acrossCommas);

    /// <summary>The index of the mention before that is not a filler; −1 likewise.</summary>
    public int Before(int at, bool acrossCommas = false) => Step(at, -1, acrossCommas);

    /// <summary>Whether the neighbour has the sense.</summary>
    public bool NextIs(int at, Sense sense) => Next(at) is >= 0 and var next && mentions[next].Is(sense);

    /// <summary>Whether any mention has the sense.</summary>
    public bool Any(Sense sense) => mentions.Exists(mention => mention.Is(sense));

    /// <summary>The first mention with the sense; −1 when there is none.</summary>
    public int First(Sense sense) => mentions.FindIndex(mention => mention.Is(sense));

    /// <summary>Every argument with which the sense was said.</summary>
    public IEnumerable<string> Args(Sense sense) => mentions.SelectMany(mention => mention.Args(sense));

    /// <summary>Whether only "of", articles, "how many", "average" or "percent", and then values stand between two mentions, "of" at least.</summary>
    public bool IsJoinedByOf(int first, int second)
    {
        var joined = false;
        for (var token = mentions[first].End; token < mentions[second].Start; token++)
        {
            if (sentence.Tokens[token].Before == Break.None && joined && mentions.Exists(mention => (mention.Values.Count > 0 || (mention.Is(Sense.Dimension) && !mention.Is(Sense.Kpi))) && mention.Start <= token && mention.End > token)) continue;
            if (sentence.Tokens[token].Before == Break.None && mentions.Exists(mention => (mention.Is(Sense.HowMany) || mention.Is(Sense.Share) || mention.Is(Sense.Average)) && mention.Start <= token && mention.End > token)) continue;
            if (sentence.Tokens[token].Before != Break.None || !(PhraseTree.Connectives.Contains(sentence.Tokens[token].Text) || sentence.Has(token, "among", "entre", "from", "with", "com", "con"))) return false;
            joined |= sentence.Has(token, "of", "de", "do", "da", "dos", "das", "del", "for", "among", "entre", "on", "from", "with", "com", "con");
        }
        return joined && sentence.Tokens[mentions[second].Start].Before == Break.None;
    }

    /// <summary>Whether "value of", "monto de los" stands right before a token.</summary>
    public bool SaysAmount(int token)
    {
        var joined = false;
        for (token--; token >= 0 && (PhraseTree.Connectives.Contains(sentence.Tokens[token].Text) || sentence.Has(token, "total", "totais", "totales", "all", "every", "todos", "todas")); token--) joined |= sentence.Has(token, "of", "de", "do", "dos", "das", "del");
        return joined && sentence.Has(token, "value", "amount", "worth", "sum", "valor", "monto", "montante", "importe", "volume", "soma", "suma");
    }

    /// <summary>Whether a mention joins two figures: "and", "vs".</summary>
    public bool IsJoint(int at) => at >= 0 && (mentions[at].Is(Sense.And) || mentions[at].Is(Sense.Versus));

    /// <summary>Marks a mention as explained by another.</summary>
    public void Use(int at) => _used.Add(at);

    /// <summary>Whether it is explained by another.</summary>
    public bool IsUsed(int at) => _used.Contains(at);

    /// <summary>The sentence (by its number) in which a token stands.</summary>
    public int SentenceOf(int token)
    {
        var number = 0;
        for (var i = 1; i <= token; i++) if (sentence.Tokens[i].Before == Break.Sentence) number++;
        return number;
    }

    /// <summary>Whether nothing but fillers and joining words stands before the mention in its clause: the place of a command.</summary>
    public bool IsCommand(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (mentions[i + 1].Start != mentions[i].End) return false;
            if (sentence.Tokens[mentions[i + 1].Start].Before == Break.Sentence) return true;
            if (mentions[i].Is(Sense.And) || mentions[i].Is(Sense.FollowUp)) return true;
            if ((!mentions[i].Is(Sense.Filler) && !mentions[i].Is(Sense.Send)) || mentions[i].Is(Sense.Who)) return false;
        }
        return mentions[0].Start == 0;
    }

    /// <summary>"stage Negotiation", "região North": a kind of value whose value is not known is asked about, not cut by.</summary>
    public bool IsBesideUnknown(int at)
    {
        var end = sentence.Skip(mentions[at].End);
        return end < sentence.Count && sentence.Tokens[end].Before == Break.None && !mentions.Exists(mention => mention.Start <= end && mention.End > end);
    }

    /// <summary>"time da Dana", "team of Dana": a value of the dimension stands right behind its name, joined by "of".</summary>
    public bool IsNamedOf(int at, string dimension) => Next(at) is >= 0 and var next && HasValueOf(next, dimension) && IsJoinedByOf(at, next);

    /// <summary>"industry vs offline": a word that is a dimension and a value stands against, or with, another value of the same kind.</summary>
    public bool IsBesideAlike(int at)
    {
        if (mentions[at].Values.Count == 0) return false;
        if (Before(at) is >= 0 and var kind && mentions[kind].Arg(Sense.Dimension) is { } said && HasValueOf(at, said)) return true;
        var type = sentence.Has(mentions[at].Start - 1, "de", "of") ? mentions[at].Start - 2 : mentions[at].Start - 1;
        if (sentence.Has(type, "tipo", "type") && mentions[at].Values.Any(value => value.Dimension.EndsWith("_type", StringComparison.Ordinal))) return true;
        foreach (var (joint, other) in new[] { (Next(at), Next(Next(at))), (Before(at), Before(Before(at))) })
        {
            if (joint >= 0 && other >= 0 && (mentions[joint].Is(Sense.Versus) || mentions[joint].Is(Sense.And)) && !mentions[other].Is(Sense.Dimension) && mentions[at].Values.Any(value => HasValueOf(other, value.Dimension))) return true;
        }
        return false;
    }

    /// <summary>Whether a mention may be a value of the dimension.</summary>
    public bool HasValueOf(int at, string dimension) => mentions[at].Values.Any(value => value.Dimension == dimension);

    /// <summary>"o" is a Portuguese article before it is a Spanish "or".</summary>
    private bool IsArticle(Mention mention) => mention.Is(Sense.Filler) && mention.End - mention.Start == 1 && PhraseTree.Connectives.Contains(sentence.Tokens[mention.Start].Text) && mention.Values.Count == 0;

    private int Step(int at, int direction, bool acrossCommas)
    {
        if (at < 0) return -1;
        for (var i = at + direction; i >= 0 && i < mentions.Count; i += direction)
        {
            var (left, right) = direction > 0 ? (mentions[i - 1], mentions[i]) : (mentions[i], mentions[i + 1]);
            if (left.End != right.Start) return -1;
            if (sentence.Tokens[right.Start].Before is var gap && gap != Break.None && !(acrossCommas && gap == Break.Comma)) return -1;
            if (!mentions[i].IsFiller && !IsArticle(mentions[i])) return i;
        }
        return -1;
    }
}
