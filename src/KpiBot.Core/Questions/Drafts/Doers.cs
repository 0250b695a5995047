using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Who did what is counted, said behind a participle.</summary>
internal static class Doers
{
    private static readonly HashSet<string> Teams = new("equipo team time equipe pessoal galera turma".Split(' '), StringComparer.Ordinal);

    private static readonly string[] Participles = ["ados", "adas", "idos", "idas", "hechos", "hechas", "feitos", "feitas"];

    private static readonly HashSet<string> Done = new("made sent done held logged placed booked".Split(' '), StringComparer.Ordinal);

    /// <summary>"quiénes son los que más venden", "quem são os que mais vendem": people are ranked, nothing is listed.</summary>
    public static bool AreAsked(Clauses clauses, int at) =>
        clauses[at].Is(Sense.Records) && clauses.Folded(clauses[at]) is var words && (words.StartsWith("quienes son", StringComparison.Ordinal) || words.StartsWith("quem sao", StringComparison.Ordinal) || words.StartsWith("who are", StringComparison.Ordinal))
        && (clauses.Any(Sense.Sell) || clauses.Any(Sense.Outcome)) && clauses.Sentence.Has(clauses[at].Start + (clauses.Sentence.Has(clauses[at].Start + 2, "los", "las", "os", "as", "the") ? 3 : 2), "que", "q", "ones") && RankingReader.Any(clauses) && !clauses.Any(Sense.Deal);

    /// <summary>"los 3 que más vendieron", "os dois que menos fecharam": so many people, when nothing else is named that could be ranked.</summary>
    public static bool AreCounted(Clauses clauses, int at) =>
        clauses[at].Number is { IsPlainInteger: true } && clauses.Sentence.Has(clauses[at].Start - 1, "los", "las", "os", "as") && clauses.Sentence.Has(clauses[at].End, "que", "q") && clauses.Sentence.Has(clauses[at].End + 1, "mas", "mais", "menos")
        && (clauses.Any(Sense.Sell) || clauses.Any(Sense.Outcome)) && !clauses.Mentions.Exists(mention => mention.Is(Sense.Dimension) || mention.Is(Sense.Unit));

    /// <summary>"o time", "our team", without "each" or "by".</summary>
    public static bool AreAllOfUs(Clauses clauses, Reading.Mention mention) =>
        mention.Arg(Sense.Dimension) == Dimensions.Team && clauses.Folded(mention).Split(' ').Any(Teams.Contains) && clauses.Sentence.Has(mention.Start - 1, "o", "a", "el", "the", "our", "nosso", "nossa", "nuestro", "meu") && !clauses.Sentence.Has(mention.Start - 2, "por", "by", "pelo", "pela");

    /// <summary>"quantas ligações os vendedores fizeram", "cuántas llamadas hicieron los vendedores": counted for all of them together.</summary>
    public static bool AreOurs(Clauses clauses, int at, string dimension) =>
        dimension == Dimensions.Owner && clauses.Any(Sense.Activity) && clauses.Any(Sense.HowMany) && !RankingReader.Any(clauses) && clauses.Folded(clauses[at])[^1] == 's'
        && clauses.Sentence.Has(clauses[at].Start - 1, "os", "as", "los", "las", "the", "our", "nossos", "nuestros") && !clauses.Sentence.Has(clauses[at].Start - 2, "por", "by", "entre", "para")
        && (clauses.Sentence.Has(clauses[at].End, Made) || clauses.Sentence.Has(clauses[at].Start - 2, Made));

    private static readonly string[] Made = "fizeram fazem fizemos deram mandaram enviaram tiveram registraram hicieron hacen tuvieron enviaron registraron make made did have had log logged".Split(' ');

    /// <summary>"correos enviados por el equipo", "calls made by the team", "mqls aceptados por los SDRs": all of them together, not one row for each; "ventas por equipo" is a cut.</summary>
    public static bool IsWhole(Clauses clauses, int at, string dimension)
    {
        if (!(dimension == Dimensions.Team && Teams.Contains(clauses.Folded(clauses[at]))) && !(dimension == Dimensions.Owner && clauses.Folded(clauses[at])[^1] == 's')) return false;
        var (article, token) = (false, clauses[at].Start - 1);
        while (clauses.Sentence.Has(token, "los", "las", "os", "nuestros", "nossos", "el", "the", "our", "o", "nuestro", "nosso", "a", "todo", "whole"))
        {
            article = true;
            token--;
        }
        if (!(clauses.Sentence.Has(token, "pelo", "pela", "pelos", "pelas") || (article && clauses.Sentence.Has(token, "por", "by")))) return false;
        return token > 0 && (Done.Contains(clauses.Sentence.Words[token - 1]) || Array.Exists(Participles, ending => clauses.Sentence.Words[token - 1].EndsWith(ending, StringComparison.Ordinal)));
    }
}
