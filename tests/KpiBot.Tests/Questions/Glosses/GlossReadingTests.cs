using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Questions.Glosses;

public class GlossReadingTests
{
    [Theory]
    // Slang and other languages, completed word by word; periods, numbers and values come from the question.
    [InlineData("how much dough came in during Q1 by rep", "kpi0 revenue_won|period 2026-01-01..2026-03-31|by owner", "dough=kpi:revenue_won")]
    [InlineData("quanto entrou de tutu em abril na Nordeste", "kpi0 revenue_won|where region=Nordeste", "tutu=kpi:revenue_won")]
    [InlineData("umsatz nach region im letzten quartal", "kpi0 revenue_won|by region|period 2026-01-01..2026-03-31", "umsatz=kpi:revenue_won", "nach region=dimension:region", "im letzten quartal=period:last_quarter")]
    [InlineData("chiffre par produit les 6 derniers mois", "kpi0 revenue_won|by product|period 2025-11-01..2026-04-30", "chiffre=kpi:revenue_won", "par=joint:by", "produit=dimension:product", "les 6 derniers mois=period:last_n_months")]
    [InlineData("rainmakers: who bagged the fattest win rate last year", "kpi0 win_rate|by owner|period 2025-01-01..2025-12-31", "rainmakers=nothing:", "bagged=nothing:", "fattest=ranking:best")]
    [InlineData("leads buzzed last quarter", "kpi0 lead_response_hours|period 2026-01-01..2026-03-31", "leads buzzed=kpi:lead_response_hours")]
    [InlineData("what's our TCV", "kpi0 average_contract_value", "TCV=kpi:average_contract_value")]
    [InlineData("wonga sliced by industry pretty pretty plox", "kpi0 revenue_won|by industry", "wonga=kpi:revenue_won", "plox=nothing:", "pretty=nothing:")]
    public void With_glosses_the_rules_read_what_they_could_not(string question, string expected, params string[] glosses)
    {
        Assert.Empty(Understood(Ask(question)));
        var read = Understood(Read(question, glosses));
        Assert.Empty(expected.Split('|').Except(read));
    }

    [Theory]
    // What the rules know stands.
    [InlineData("dough by region in Nordeste last quarter", GlossProblem.Understood, "dough by region in Nordeste=kpi:revenue_won")]
    [InlineData("dough in Nordeste", GlossProblem.Understood, "dough in Nordeste=kpi:revenue_won")]
    [InlineData("dough last quarter", GlossProblem.Understood, "dough last quarter=kpi:revenue_won")]
    [InlineData("dough except Nordeste", GlossProblem.Understood, "dough except=kpi:revenue_won")]
    [InlineData("dough over 5000", GlossProblem.Understood, "dough over 5000=kpi:revenue_won")]
    [InlineData("revenue plox last year", GlossProblem.Understood, "plox=period:this_year")]
    [InlineData("win rate plox by region", GlossProblem.Understood, "win rate plox=kpi:revenue_won")]
    // A name is not explained away.
    [InlineData("revenue for zorblax", GlossProblem.MayBeName, "zorblax=nothing:")]
    [InlineData("revenue for the zorblax", GlossProblem.MayBeName, "the zorblax=kpi:churn_rate")]
    [InlineData("revenue for zorblax", GlossProblem.MayBeName, "zorblax=dimension:region")]
    [InlineData("revenue for zorblax", GlossProblem.MayBeName, "zorblax=period:last_year")]
    [InlineData("receita do zorblax em abril", GlossProblem.MayBeName, "zorblax=nothing:")]
    [InlineData("how was Zorblax in sales", GlossProblem.MayBeName, "Zorblax=nothing:")]
    [InlineData("revenue plox b2w9", GlossProblem.MayBeName, "plox=nothing:", "b2w9=nothing:")]
    [InlineData("revenue of zorblax", GlossProblem.NotInData, "zorblax=value:")]
    // Terms are those offered; words are those typed; every word is explained.
    [InlineData("dough last quarter", GlossProblem.UnknownTerm, "dough=kpi:salaries")]
    [InlineData("dough last quarter", GlossProblem.UnknownTerm, "dough=dimension:salary")]
    [InlineData("dough last quarter", GlossProblem.UnknownTerm, "dough=intent:alert")]
    [InlineData("dough last quarter", GlossProblem.UnknownTerm, "dough=period:2019")]
    [InlineData("dough last quarter", GlossProblem.UnknownTerm, "dough=nothing:revenue_won")]
    [InlineData("dough last quarter", GlossProblem.NotInQuestion, "money=kpi:revenue_won")]
    [InlineData("dough last quarter", GlossProblem.NotInQuestion, "=kpi:revenue_won")]
    [InlineData("dough plox last quarter", GlossProblem.Unexplained, "dough=kpi:revenue_won")]
    [InlineData("dough les derniers jours", GlossProblem.NoNumber, "dough=kpi:revenue_won", "les derniers jours=period:last_n_days")]
    public void Glosses_that_do_not_hold_are_refused(string question, GlossProblem problem, params string[] glosses)
    {
        var open = GlossReading.Open(question, Surroundings(), Ask(question));
        Assert.NotNull(open);
        var refused = Assert.IsType<GlossOutcome.Refused>(open.Read([.. glosses.Select(Parse)], Language.English));
        Assert.Contains(refused.Faults, fault => fault.Problem == problem);
    }

    [Theory]
    [InlineData("revenue by region")]
    [InlineData("conversion rate")]
    [InlineData("my pipeline")]
    [InlineData("delete all deals")]
    [InlineData("best channel")]
    [InlineData("hello")]
    [InlineData("")]
    public void Where_the_rules_are_sure_there_is_nothing_to_gloss(string question) => Assert.Null(GlossReading.Open(question, Surroundings(), Ask(question)));

    [Fact]
    public void A_kpi_that_the_asker_may_not_see_is_unknown_whether_it_exists_or_not()
    {
        var restricted = Surroundings() with { VisibleKpis = ["win_rate"] };
        var open = GlossReading.Open("dough last quarter", restricted, Ask("dough last quarter"))!;
        Assert.Equal(open.Read([new Gloss("dough", GlossKind.Kpi, "revenue_won")], Language.English).ToString(), open.Read([new Gloss("dough", GlossKind.Kpi, "no_such_kpi")], Language.English).ToString());
        Assert.IsType<GlossOutcome.Accepted>(open.Read([new Gloss("dough", GlossKind.Kpi, "win_rate")], Language.English));
        var named = GlossReading.Open("revenue plox", restricted, Ask("revenue plox"))!;
        Assert.IsType<GlossOutcome.Refused>(named.Read([new Gloss("plox", GlossKind.Nothing, "")], Language.English));
    }

    private static List<string> Understood(Interpretation? interpretation) => interpretation is Interpretation.Understood ? GoldQuestion.Lines(interpretation) : [];

    private static Interpretation.Understood Read(string question, params string[] glosses)
    {
        var open = GlossReading.Open(question, Surroundings(), Ask(question));
        Assert.NotNull(open);
        return open.Read([.. glosses.Select(Parse)], Language.English) switch
        {
            GlossOutcome.Accepted accepted => accepted.Reading,
            GlossOutcome.Refused refused => throw new InvalidOperationException(string.Join(", ", refused.Faults)),
            _ => throw new InvalidOperationException(),
        };
    }

    private static Gloss Parse(string text)
    {
        var (equals, colon) = (text.LastIndexOf('='), text.LastIndexOf(':'));
        return new Gloss(text[..equals], Enum.Parse<GlossKind>(text[(equals + 1)..colon], ignoreCase: true), text[(colon + 1)..]);
    }

    private static Interpretation Ask(string question) => new RuleInterpreter().Interpret(question, Surroundings());

    private static Surroundings Surroundings() => new() { Today = new DateOnly(2026, 5, 20), Calendar = new BusinessCalendar(), Data = TestVocabulary.Data };
}
