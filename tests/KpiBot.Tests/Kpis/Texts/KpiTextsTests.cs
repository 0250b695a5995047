using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Questions.Words;

namespace KpiBot.Kpis.Texts;

public class KpiTextsTests
{
    public static TheoryData<Language> Languages => [Language.English, Language.Portuguese, Language.Spanish];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_kpi_has_a_name_and_a_definition(Language language)
    {
        Assert.Equal(Catalogue.All.Select(kpi => kpi.Id).Order(), KpiTexts.All(language).Keys.Order());
        Assert.All(Catalogue.All, kpi => Assert.True(KpiTexts.Of(language, kpi.Id) is { Name.Length: > 1, Definition.Length: > 20 } text && text.Definition.EndsWith('.')));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_phrase_belongs_to_two_kpis(Language language)
    {
        var owners = KpiTexts.All(language).SelectMany(pair => pair.Value.Synonyms.Prepend(pair.Value.Name).Select(phrase => (Form: Form(phrase), pair.Key)))
            .GroupBy(pair => pair.Form).Where(group => group.Select(pair => pair.Key).Distinct().Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Key).Distinct())}");
        Assert.Empty(owners);
    }

    [Fact]
    public void Ambiguous_words_belong_to_no_kpi()
    {
        var owned = Lexicon.Languages.SelectMany(language => KpiTexts.All(language).Values).SelectMany(text => text.Synonyms.Prepend(text.Name)).Select(Form).ToHashSet();
        Assert.DoesNotContain(AmbiguousTexts.All.SelectMany(entry => entry.Phrases), phrase => owned.Contains(Form(phrase)));
        Assert.All(AmbiguousTexts.All.SelectMany(entry => entry.Kpis), id => Assert.NotNull(Catalogue.Find(id)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_name_asks_for_its_own_kpi(Language language)
    {
        // All of them where KPIBOT_NAMES is "all", every fourth otherwise.
        var stride = Environment.GetEnvironmentVariable("KPIBOT_NAMES") == "all" ? 1 : 4;
        var interpreter = new RuleInterpreter();
        var surroundings = new Surroundings { Today = new DateOnly(2026, 5, 20), Calendar = new BusinessCalendar(), Data = new DataVocabulary(new Dictionary<string, IReadOnlyList<string>>(), null) };
        var misread = from pair in KpiTexts.All(language)
                      from phrase in pair.Value.Synonyms.Where((_, at) => at % stride == 0).Prepend(pair.Value.Name)
                      let read = interpreter.Interpret(phrase, surroundings)
                      where !(read is Interpretation.Understood { Query.Kpis: [var only] } && only == pair.Key)
                      select $"{pair.Key} “{phrase}” → {(read is Interpretation.Understood other ? string.Join(", ", other.Query.Kpis) : read.GetType().Name)}";
        Assert.True(!misread.Any(), string.Join(Environment.NewLine, misread));
    }

    private static string Form(string phrase) => string.Join(' ', Tokenizer.Read(phrase).Select(token => token.Text).Where(word => !PhraseTree.Connectives.Contains(word)).Select(Folding.Stem));
}
