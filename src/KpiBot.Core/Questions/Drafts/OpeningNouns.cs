using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Nouns that open a question and say only whose the figure behind them is: "pros clientes de retail, qual o ticket médio", "among leads from email, what is the cost per lead".</summary>
internal static class OpeningNouns
{
    private static readonly HashSet<string> Joints = new("pros pras pro pra para nos nas no na dos das do da com em entre dentre so somente apenas for among amongst within with in only just of los las en con de del solo solamente entre olhando considerando mirando considerando looking".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Between = new("os as a o the our at los las nossos nuestros nossas nuestras novos nuevos new dos das do da de del of from in en em na no nas nos que who that which are were sao son vieram came vinieron vindos por by".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Joining = new("e y and ou or vs x versus &".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the noun stands behind such an opening, beside a value, and a figure of its own follows.</summary>
    public static bool Is(Clauses clauses, int at)
    {
        return Brings(clauses, at) || (Opens(clauses, at) && ValueEnd(clauses, at) is >= 0 and var end && FigureBehind(clauses, end));
    }

    /// <summary>Whether nothing but what joins it to the question, and perhaps its value, stands before the noun.</summary>
    public static bool Opens(Clauses clauses, int at)
    {
        var joined = false;
        for (var token = 0; token < clauses[at].Start; token++)
        {
            var word = clauses.Sentence.Tokens[token].Text;
            if (token > 0 && clauses.Sentence.Tokens[token].Before != Break.None) return false;
            if (Joints.Contains(word)) joined = true;
            else if (!joined || !(Between.Contains(word) || IsValue(clauses, token))) return false;
        }
        return joined;
    }

    /// <summary>"clientes de retail trouxeram quanto de receita": they do it, and are not counted.</summary>
    private static bool Brings(Clauses clauses, int at) =>
        Enumerable.Range(0, clauses[at].Start).All(token => clauses.Sentence.Has(token, "os", "as", "los", "las", "the", "our", "nossos", "nuestros") || IsValue(clauses, token))
        && ValueEnd(clauses, at) is >= 0 and var end && clauses.Sentence.Has(end, Bringing) && !clauses.Any(Sense.HowMany) && FigureBehind(clauses, end);

    private static readonly string[] Bringing = "trouxeram trazem geraram geram deram dao renderam rendem deixaram trajeron traen generaron generan dieron dejaron aportaron brought bring generated generate produced".Split(' ');

    /// <summary>The end of the noun and its value; −1 without a value.</summary>
    private static int ValueEnd(Clauses clauses, int at)
    {
        if (clauses[at].Start > 0 && IsValue(clauses, clauses[at].Start - 1)) return clauses[at].End;
        var token = clauses[at].End;
        while (token < clauses.Sentence.Count && clauses.Sentence.Tokens[token].Before == Break.None && !IsValue(clauses, token) && (Between.Contains(clauses.Sentence.Tokens[token].Text) || IsKind(clauses, token))) token++;
        if (token >= clauses.Sentence.Count || clauses.Sentence.Tokens[token].Before != Break.None || !IsValue(clauses, token)) return -1;
        var end = clauses.Mentions.Find(mention => mention.Values.Count > 0 && mention.Start <= token && mention.End > token)!.End;

        // "dos clientes da West e da East": several of them.
        if (end + 1 < clauses.Sentence.Count && Joining.Contains(clauses.Sentence.Tokens[end].Text))
        {
            var next = end + 1;
            while (next + 1 < clauses.Sentence.Count && Between.Contains(clauses.Sentence.Tokens[next].Text)) next++;
            if (IsValue(clauses, next)) return next + 1;
        }
        return end;
    }

    /// <summary>A figure behind the value, which is not one more of the same kind ("de leads de email e MQLs").</summary>
    private static bool FigureBehind(Clauses clauses, int end) =>
        clauses.Mentions.Find(mention => mention.Start >= end && (mention.Is(Sense.Kpi) || mention.Is(Sense.Sell))) is { } figure
        && !Joining.Contains(clauses.Sentence.Tokens[end].Text) && !Joining.Contains(clauses.Sentence.Tokens[figure.Start - 1].Text);

    private static bool IsValue(Clauses clauses, int token) => clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Start <= token && mention.End > token);

    private static bool IsKind(Clauses clauses, int token) => clauses.Mentions.Exists(mention => mention.Is(Sense.Dimension) && !mention.Is(Sense.Kpi) && mention.Start <= token && mention.End > token);
}
