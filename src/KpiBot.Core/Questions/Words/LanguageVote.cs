using KpiBot.Kpis;

namespace KpiBot.Questions.Words;

/// <summary>Which language a question is in, by its words: those that only one language has count most.</summary>
internal static class LanguageVote
{
    /// <summary>"win rate", "close rate": said like that in all three languages, as long as other words tell which it is.</summary>
    private static bool IsBorrowed(IReadOnlyList<Token> tokens, int at) =>
        tokens.Count > 3 && (tokens[at].Text == "rate" || (at + 1 < tokens.Count && tokens[at + 1].Text == "rate"));

    /// <summary>"no Q3", "na semana", "no 2º", "no marketing": "in the", before a unit of time or a place where things are done.</summary>
    private static bool IsPlace(Token token) => token.Kind == TokenKind.Number || token.Text is "mes" or "ano" or "semana" or "trimestre" or "tri" or "semestre" or "bimestre" or "marketing" or "comercial" or "funil" or "pipeline" or "site" || (token.Text is [('q' or 't' or 'h'), >= '1' and <= '4']);

    /// <summary>"online_big": written as in the data, in no language.</summary>
    private static bool IsCode(string question, Token token) => Around(question, token.Start - 1) || Around(question, token.Start + token.Length);

    private static bool Around(string question, int at) => at >= 0 && at < question.Length && question[at] == '_';

    /// <summary>The language; null when nothing speaks for one.</summary>
    public static Language? Of(string question, IReadOnlyList<Token> tokens) => Of(Scores(question, tokens));

    /// <summary>Whether the words may as well be in the language: "por vendedor" is Portuguese and Spanish alike.</summary>
    public static bool MayBe(Language language, string question, IReadOnlyList<Token> tokens) => Scores(question, tokens) is var scores && scores.Max() - scores[(int)language] <= Margin;

    private const double Margin = 0.05;

    private static double[] Scores(string question, IReadOnlyList<Token> tokens)
    {
        var scores = new double[Lexicon.Languages.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Text is "no" or "na" && at + 1 < tokens.Count && IsPlace(tokens[at + 1])) scores[(int)Language.Portuguese] += 1;
            // "03/05/2017 a 10/05/2017": no English article.
            if (token.Text == "a" && at > 0 && tokens[at - 1].Kind == TokenKind.Date) scores[(int)Language.Portuguese] += 1;
            if (IsBorrowed(tokens, at) || IsCode(question, token) || token.Kind != TokenKind.Word || Lexicon.Instance.Votes(token.Text) is not { } votes) continue;
            var sum = votes.Sum();
            for (var i = 0; i < scores.Length; i++) scores[i] += votes[i] * votes[i] / (sum * sum);
        }
        foreach (var letter in question)
        {
            if (letter is 'ã' or 'õ' or 'ç' or 'ê' or 'à' or 'â') scores[(int)Language.Portuguese] += 0.6;
            else if (letter is 'ñ' or '¿' or '¡') scores[(int)Language.Spanish] += 0.6;
        }
        if (IsElsewhere(tokens)) scores[(int)Language.English] = 0;
        return scores;
    }

    /// <summary>Whether more words are in no way English than are English alone: then dates are written the other way round.</summary>
    private static bool IsElsewhere(IReadOnlyList<Token> tokens)
    {
        var (english, other) = (0, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Text == "a" && at > 0 && tokens[at - 1].Kind == TokenKind.Date) other += 2;
            if (token.Kind != TokenKind.Word || Lexicon.Instance.Votes(token.Text) is not [var en, var pt, var es]) continue;
            if (en == 0) other++;
            else if (pt == 0 && es == 0) english++;
        }
        return other > english;
    }

    private static Language? Of(double[] scores)
    {
        var best = Array.IndexOf(scores, scores.Max());
        var second = scores.Where((_, i) => i != best).Max();
        if (scores[best] - second > Margin) return (Language)best;
        // Between Portuguese and Spanish alike it is surely not English, where dates are written the other way round.
        return best != (int)Language.English && scores[best] - scores[(int)Language.English] > Margin ? (Language)best : null;
    }
}
