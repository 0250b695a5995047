using System.Diagnostics;
using CsCheck;
using KpiBot.Periods;

namespace KpiBot.Questions;

public class InterpreterPropertyTests
{
    private static readonly RuleInterpreter Interpreter = new();

    private static readonly Words.Spelling Known = new(Words.Lexicon.Instance.Tree.Words);

    private static readonly string[] Plain =
    [
        "win rate by region last quarter", "how many deals did we lose in april", "top 5 products by revenue last year", "receita por vendedor no trimestre passado", "evolução mensal da receita",
        "quantas reuniões a Ana Souza fez semana passada", "leads de busca orgânica em maio", "cuánto vendimos el trimestre pasado", "ingresos de Minera Andes en 2025", "qué vendedor tiene el mejor win rate",
        "avísame si el churn sube", "send us win rate every monday at 9",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("pt")]
    [InlineData("es")]
    public void Case_and_accents_do_not_matter(string language)
    {
        // Capitals alone tell the country from the pronoun.
        foreach (var question in QuestionFiles.Singles(language).Where(question => !question.Text.Contains("US ", StringComparison.Ordinal)))
        {
            var query = QueryOf(question);
            Assert.True(query == QueryOf(question with { Text = question.Text.ToUpperInvariant() }), "in capitals: " + question.Text);
            Assert.True(query == QueryOf(question with { Text = Unaccented(question.Text) }), "without accents: " + question.Text);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("pt")]
    [InlineData("es")]
    public void A_slip_never_silently_gives_a_different_query(string language)
    {
        // A slip that makes another known word ("may" of "mar") says something else; only words that are not known can be slips.
        var different = from question in QuestionFiles.Singles(language).Where((_, at) => at % 10 == 3)
                        let query = QueryOf(question)
                        where query is not null
                        from slipped in Slips(question.Text).Where((_, at) => at % 5 == 0)
                        where IsSlip(question, slipped) && Ask(question with { Text = slipped }) is Interpretation.Understood understood && understood.Query != query
                        select $"{question.Text} -> {slipped}";
        Assert.Empty(different);
    }

    [Theory]
    [InlineData("win rate;average deal size;deals lost;revenue;cac", "by rep;by region;by team;per channel", "last quarter;in 2025;this month;in april", "for HydroPump X1;in the North;without ValveMaster")]
    [InlineData("taxa de ganho;ticket médio;negócios perdidos;receita;cac", "por vendedor;por região;por time;por canal", "no trimestre passado;em 2025;este mês;em abril", "do HydroPump X1;na North;sem ValveMaster")]
    [InlineData("tasa de ganancia;ticket promedio;negocios perdidos;ingresos;cac", "por vendedor;por región;por equipo;por canal", "el trimestre pasado;en 2025;este mes;en abril", "de HydroPump X1;en North;sin ValveMaster")]
    public void The_order_of_the_parts_does_not_matter(params string[] parts)
    {
        var choices = parts.Select(part => part.Split(';')).ToArray();
        foreach (var kpi in choices[0])
        {
            foreach (var by in choices[1])
            {
                foreach (var (period, value) in choices[2].SelectMany(period => choices[3].Select(value => (period, value))))
                {
                    string[] said = [kpi, by, period, value];
                    var query = QueryOf(string.Join(' ', said));
                    foreach (var order in Orders)
                    {
                        var other = string.Join(' ', order.Select(at => said[at]));
                        Assert.True(Ask(other) is not Interpretation.Understood understood || understood.Query == query, other);
                    }
                }
            }
        }
    }

    private static readonly int[][] Orders = [[1, 0, 2, 3], [2, 0, 1, 3], [0, 2, 3, 1], [0, 3, 2, 1], [2, 0, 3, 1], [0, 3, 1, 2], [2, 1, 0, 3]];

    private static IEnumerable<string> Slips(string question)
    {
        for (var at = 0; at < question.Length - 1; at++)
        {
            yield return question.Remove(at, 1);
            yield return question[..at] + question[at + 1] + question[at] + question[(at + 2)..];
            yield return question.Insert(at, question[at].ToString());
            yield return question[..at] + (char)('a' + (at % 26)) + question[(at + 1)..];
        }
    }

    [Fact]
    public void A_made_up_value_is_never_dropped()
    {
        // A name one slip away from a word that we know ("trewd") may rightly be read as that word.
        var names = Gen.Char['a', 'z'].Array[5, 11].Select(letters => new string(letters)).Where(name => !Words.Lexicon.Instance.Tree.Knows(name) && Known.Near(name).Count == 0);
        (from name in names from pattern in OneOf("win rate of {0} last quarter", "revenue in {0}", "receita do {0} em abril", "por que caiu o win rate do {0}?", "leads de {0} el mes pasado", "qué vendedor de {0} vendió más?", "send me {0} revenue every monday", "win rate by rep for {0}", "{0} leads this month", "pipeline {0}", "deals lost to {0}", "receita sem {0}", "leads excepto {0}", "{0} vs North revenue",
            "negócios ganhos pela {0} em 2025", "top 5 {0} by revenue", "avísame si el win rate de {0} baja", "list the lost deals of {0}", "ingresos {0} por región", "forecast for {0}", "meta do {0}") select string.Format(null, System.Text.CompositeFormat.Parse(pattern), name))
            .Sample(question => Ask(question) is not Interpretation.Understood { Query: var query } || query.Filters.Count > (question.Contains("North", StringComparison.Ordinal) ? 1 : 0), iter: 1_500);
    }

    [Fact]
    public void An_unrelated_sentence_is_never_answered_with_a_figure()
    {
        string[] sentences =
        [
            "the quick brown fox jumps over the lazy dog", "to be or not to be", "what is the capital of france", "cuál es la capital de Perú", "me conta uma piada", "who is the president", "write a haiku about spring",
            "how do I cook rice", "como faço arroz", "hace frío en Bogotá", "my cat is sleeping", "qual o sentido da vida", "dónde está la biblioteca", "is it going to rain tomorrow", "how many planets are there", "quantos anos tem o presidente", "cuántos goles metió el equipo", "how much does a car cost", "quanto custa um carro", "cuánto cuesta un café",
            "what time does the meeting start", "when is lunch", "qual a melhor pizza da cidade", "cuál es el mejor restaurante", "who invented the telephone", "list the planets", "compare cats and dogs", "why is the sky blue", "por que o céu é azul", "por qué el cielo es azul",
            "top 5 songs this year", "tell me when the train arrives", "avísame cuando llegue el tren", "send me a postcard every year", "how are your kids", "what is love", "how do I close this window", "I lost my keys yesterday", "perdi minha carteira ontem", "gané la lotería",
            "my name is Ana", "open the door", "the meeting was great", "thanks for everything", "call me maybe", "how many calories in an apple", "qual é a previsão do tempo", "cuántos días faltan para navidad", "play some jazz", "o gato subiu no telhado", "la casa es azul",
        ];
        foreach (var sentence in sentences) Assert.False(Ask(sentence) is Interpretation.Understood { Query.Kpis.Count: > 0 }, sentence);
    }

    [Fact]
    public void Any_text_is_read_without_failing_and_at_once()
    {
        Gen.String.Sample(text => { Ask(text); }, iter: 500);
        OneOf("win", "rate", "by", "last", "quarter", "5", "%", ",", "and", "vs", "may", "west", "receita", "em", "de", "2017", "-", "por", "the", "x").Array[0, 60].Select(words => string.Join(' ', words)).Sample(text => { Ask(text); }, iter: 300);
        var started = Stopwatch.GetTimestamp();
        Ask(new string('a', 10_000));
        Ask(string.Join(' ', Enumerable.Repeat("revenue of Dana by region vs last quarter", 240)));
        Ask(new string('5', 10_000));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void The_same_question_always_means_the_same()
    {
        foreach (var question in Plain) Assert.Equal(Ask(question).ToString(), new RuleInterpreter().Interpret(question, Surroundings()).ToString());
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    /// <summary>Only a word that is not known and near to one alone can be a slip; as near to two, it may as well be the other.</summary>
    private static bool IsSlip(QuestionFiles.Single question, string slipped)
    {
        var known = question.Text.Split(' ').ToHashSet();
        var changed = slipped.Split(' ').Where(word => !known.Contains(word)).ToList();

        // Without its sign a channel is another word.
        return changed.Count == 1 && !known.Except(slipped.Split(' ')).Any(word => word.StartsWith('#')) && slipped.Split(' ').Length == question.Text.Split(' ').Length && changed[0].Length > 3 && changed[0].All(char.IsLetter) && Known.Near(Words.Folding.Fold(changed[0])).Count < 2 &&
            !Words.Lexicon.Instance.Tree.Knows(Words.Folding.Fold(changed[0])) && !Reading.ValueIndex.Of(TestVocabulary.Of(question.Workspace)).Knows(Words.Folding.Fold(changed[0]));
    }

    private static string Unaccented(string text) => string.Concat(text.Select(letter => Words.Folding.Fold(letter)));

    private static Query? QueryOf(QuestionFiles.Single question) => (Ask(question) as Interpretation.Understood)?.Query;

    private static Interpretation Ask(QuestionFiles.Single question) =>
        Interpreter.Interpret(question.Text, Surroundings() with { Today = question.Now, Data = TestVocabulary.Of(question.Workspace) });

    private static Query? QueryOf(string question) => (Ask(question) as Interpretation.Understood)?.Query;

    private static Interpretation Ask(string question) => Interpreter.Interpret(question, Surroundings());

    private static Surroundings Surroundings() => new() { Today = new DateOnly(2026, 5, 20), Calendar = new BusinessCalendar(), Data = TestVocabulary.Data };
}
