using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Tests.Answers;

public class AnswerTextTests
{
    [Theory]
    [InlineData(Language.English, "Win rate · Q2 2026 (Apr 1 – Jun 30, 2026): 62.5% (1,250 of 2,000)", "Compared with Q1 2026 (Jan 1 – Mar 31, 2026): 60.0% then, up 2.5 p.p. (+4.2%).", "Left out: 2 without a deal type.")]
    [InlineData(Language.Portuguese, "· 2º trimestre de 2026 (1 abr – 30 jun 2026): 62,5% (1.250 de 2.000)", "Em comparação com 1º trimestre de 2026 (1 jan – 31 mar 2026): era 60,0%, alta de 2,5 p.p. (+4,2%).", "Ficaram de fora: 2 sem tipo de negócio.")]
    [InlineData(Language.Spanish, "· 2.º trimestre de 2026 (1 abr – 30 jun 2026): 62,5 % (1.250 de 2.000)", "En comparación con 1.º trimestre de 2026 (1 ene – 31 mar 2026): era 60,0 %, sube 2,5 p.p. (+4,2 %).", "Quedaron fuera: 2 sin tipo de negocio.")]
    public void A_value_says_when_of_how_many_and_against_what(Language language, string headline, string compared, string leftOut)
    {
        var result = Found.WinRate with
        {
            Compare = new Comparison(Found.Q1, 0.6m, 600, 1000, 0.025m, 4.1667m),
            Excluded = new Dictionary<string, long> { ["no_deal_type"] = 2 },
        };
        var lines = Lines(Found.In(language, Found.Query(Intent.Value, "win_rate"), result));
        Assert.EndsWith(headline, lines[0], StringComparison.Ordinal);
        Assert.Equal(compared, lines[1]);
        Assert.Contains(leftOut, lines);
    }

    [Fact]
    public void Freshness_and_date_stand_under_every_value()
    {
        var lines = Lines(Found.Answer(Found.Query(Intent.Value, "win_rate"), Found.WinRate));
        Assert.Contains("Days: Apr 1 – Jun 30, 2026 (UTC), by closing date.", lines);
        Assert.Contains("Data as of Jul 1, 2026 06:00 (crm).", lines);
    }

    [Fact]
    public void A_period_that_nobody_named_and_one_that_still_runs_are_said()
    {
        var query = Found.Query(Intent.Value, "win_rate") with { Period = new QueryPeriod(Found.Q2.From, new DateOnly(2026, 5, 12), true) };
        var result = Found.WinRate with { ToDate = true, Period = new Period(Found.Q2.From, new DateOnly(2026, 5, 12)) };
        Assert.Contains("Apr 1 – May 12, 2026, to date (no period was named)", Lines(Found.Answer(query, result))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void No_value_comes_with_what_to_do_about_it()
    {
        var result = Found.WinRate with { Value = null, Numerator = null, Denominator = null, NoValue = new NoValue("not_agreed", "followUpHours") };
        var lines = Lines(Found.Answer(Found.Query(Intent.Value, "win_rate"), result));
        Assert.EndsWith("no value", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Not agreed in this workspace yet: the hours within which sales follows up a lead.", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Few_records_carry_their_interval()
    {
        var result = Found.WinRate with { Value = 0.6m, Numerator = 3, Denominator = 5, N = 5, Range = new KpiBot.Kpis.Range(0.231m, 0.882m) };
        Assert.Contains("Fewer than 30 records: the true rate may lie anywhere between 23.1% and 88.2% (95% confidence).", Lines(Found.Answer(Found.Query(Intent.Value, "win_rate"), result)));
    }

    [Fact]
    public void A_breakdown_stands_in_columns_and_marks_small_rows()
    {
        var query = Found.Query(Intent.Breakdown, "win_rate") with { By = Dimensions.Region };
        var result = Found.WinRate with
        {
            Rows =
            [
                new KpiRow("West", null, 0.75m, 900, 1200, 1200),
                new KpiRow(Dimensions.None, null, 0.5m, 5, 10, 10) { Range = new KpiBot.Kpis.Range(0.2m, 0.8m) },
            ],
        };
        var lines = Lines(Found.Answer(query, result));
        Assert.StartsWith("Win rate by region · ", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "  region          Win rate             ÷",
                "  West               75.0%  900 of 1,200",
                "  (not recorded)   50.0% *       5 of 10",
                "  * fewer than 30 records: too few to call it best or worst.",
            ],
            lines[1..5]);
    }

    [Fact]
    public void A_long_breakdown_says_how_much_is_not_shown()
    {
        var query = Found.Query(Intent.Breakdown, "leads") with { By = Dimensions.Channel };
        var rows = Enumerable.Range(0, 30).Select(i => new KpiRow($"channel {i:00}", null, 30 - i, null, null, 30 - i)).ToList();
        var lines = Lines(Found.Answer(query, Leads(465) with { Rows = rows }));
        Assert.Equal("  channel 11     19", lines[13]);
        Assert.Equal("  … and 18 more.", lines[14]);
    }

    [Fact]
    public void Members_over_time_stand_side_by_side()
    {
        var query = Found.Query(Intent.Trend, "leads") with { By = Dimensions.Channel, Grain = Grain.Month };
        KpiRow[] rows = [new("email", "2026-04", 10, null, null, 10), new("email", "2026-05", 7, null, null, 7), new("social", "2026-05", 3, null, null, 3)];
        Assert.Equal(
            [
                "  channel  Apr 2026  May 2026",
                "  email          10         7",
                "  social   no value         3",
            ],
            Lines(Found.Answer(query, Leads(20) with { Rows = rows }))[1..4]);
    }

    [Fact]
    public void A_label_from_data_cannot_move_the_cursor()
    {
        var query = Found.Query(Intent.Breakdown, "leads") with { By = Dimensions.Channel };
        var text = AnswerText.Of(Found.Answer(query, Leads(1) with { Rows = [new KpiRow("e\u001b[2Jvil\r\n\u202Etxet", null, 1, null, null, 1)] }));
        Assert.Contains("e [2Jvil  txet", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
    }

    [Theory]
    [InlineData(Language.English, "Which KPI")]
    [InlineData(Language.Portuguese, "De qual KPI")]
    [InlineData(Language.Spanish, "¿A qué KPI")]
    public void A_question_back_numbers_its_options(Language language, string begins)
    {
        var lines = Lines(Found.Read(new Interpretation.Clarify(language, ClarifyReason.NoKpi, "", [new ClarifyOption("A", ["leads"], "a"), new ClarifyOption("B", ["mqls"], "b")])));
        Assert.StartsWith(begins, lines[0], StringComparison.Ordinal);
        Assert.Equal(["  1. A", "  2. B"], lines[1..]);
    }

    [Fact]
    public void What_cannot_be_answered_says_what_can()
    {
        var text = AnswerText.Of(Found.Read(new Interpretation.Unsupported(Language.English, UnsupportedReason.WouldWrite, "")));
        Assert.Contains("I only read", text, StringComparison.Ordinal);
        Assert.Contains("win rate by region last quarter", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_names_the_members_that_moved_it_and_sums_up_to_the_change()
    {
        var compared = Leads(20) with { Compare = new Comparison(Found.Q1, 30, null, null, -10, -33.333m) };
        Contribution[] members = [new("email", 16, 5, -11, 0), new("social", 14, 15, 1, 0)];
        var why = new Explanation { Change = -10, Splits = [new Split(Dimensions.Channel, members, [members[0]])], Factors = [], MayBeChance = false };
        var lines = Lines(Found.Answer(Found.Query(Intent.Explain, "leads"), compared) with { Why = why });
        Assert.Contains("30 then, down 10 (-33.3%).", lines[1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "Channel email: 16 → 5, which adds -11 to the change of -10.",
                "What each channel adds to the change:",
                "  channel  Q1 2026  Q2 2026  adds",
                "  email         16        5   -11",
                "  social        14       15    +1",
                "  all           30       20   -10",
            ],
            lines[2..8]);
    }

    [Theory]
    [InlineData(Language.English, true, "Leads did not rise: it fell by 10.")]
    [InlineData(Language.Portuguese, true, "Leads: não subiu, caiu 10.")]
    [InlineData(Language.Spanish, true, "Leads: no subió, bajó 10.")]
    [InlineData(Language.English, false, null)]
    [InlineData(Language.English, null, null)]
    public void A_question_that_says_it_moved_the_other_way_is_contradicted_first(Language language, bool? saidToRise, string? said)
    {
        var compared = Leads(20) with { Compare = new Comparison(Found.Q1, 30, null, null, -10, -33.333m) };
        var lines = Lines(Found.In(language, Found.Query(Intent.Explain, "leads") with { SaidToRise = saidToRise }, compared));
        if (said is not null) Assert.Equal(said, lines[0]);
        else Assert.StartsWith("Leads · Q2 2026", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_fell_in_points_ends_its_sentence_once()
    {
        var compared = Found.WinRate with { Compare = new Comparison(Found.Q1, 0.725m, 1, 1, -0.1m, null) };
        Assert.Equal("Win rate did not rise: it fell by 10.0 p.p.", Lines(Found.Answer(Found.Query(Intent.Explain, "win_rate") with { SaidToRise = true }, compared))[0]);
    }

    [Fact]
    public void What_was_agreed_stands_beside_each_unit_and_as_a_level_in_the_picture_where_it_is_the_same()
    {
        var query = Found.Query(Intent.Trend, "leads") with { Grain = Grain.Month };
        KpiRow Month(string key, decimal value, decimal? target) => new(key, null, value, null, null, (long)value) { Target = target };
        var same = Found.Answer(query, Leads(12) with { Rows = [Month("2026-04", 5, 6), Month("2026-05", 7, 6)] });
        Assert.Contains("  period    Leads  target", Lines(same));
        Assert.Contains("  Apr 2026      5       6", Lines(same));
        Assert.Equal(new ChartLevel("target", 6), Picture(same).Target);
        var other = Picture(Found.Answer(query, Leads(12) with { Rows = [Month("2026-04", 5, 6), Month("2026-05", 7, 8)] }));
        Assert.Null(other.Target);
        Assert.Equal(("target", true), (other.Series[1].Name, other.Series[1].IsComparison));
        Assert.Equal([6m, 8m], other.Series[1].Values);
        var quota = Picture(Found.Answer(query with { Kpis = ["quota_attainment"] }, Leads(12) with { Kpi = "quota_attainment", Unit = KpiUnit.Ratio, Rows = [Month("2026-04", 0.5m, null), Month("2026-05", 0.7m, null)] }));
        Assert.Equal(new ChartLevel("target", 1), quota.Target);

        static Chart Picture(Finding finding) => Assert.Single(KpiBot.Answers.Composition.Composer.Of(finding).Blocks.OfType<Block.Picture>()).Chart;
    }

    [Theory]
    [InlineData(Language.English, "churn_rate", "followed to its end", "What was deleted")]
    [InlineData(Language.Portuguese, "win_rate", "só contam os negócios novos", "sem valor, sem taxa de câmbio, sem tipo de negócio")]
    [InlineData(Language.Spanish, "win_rate", "solo cuentan los negocios nuevos", "Variantes: por importe.")]
    public void A_definition_says_its_basis_and_what_is_left_out(Language language, string kpi, params string[] said)
    {
        var text = AnswerText.Of(Found.In(language, new Query { Intent = Intent.Define, Kpis = [kpi] }));
        Assert.All(said, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_that_is_judged_stands_beside_what_others_published_or_that_nobody_did()
    {
        var query = Found.Query(Intent.Value, "win_rate") with { Judged = true };
        Assert.StartsWith("Published elsewhere, as a direction and no verdict", Lines(Found.Answer(query, Found.WinRate))[1], StringComparison.Ordinal);
        Assert.StartsWith("No published range for Leads is known here.", Lines(Found.Answer(query with { Kpis = ["leads"] }, Leads(20)))[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Published", AnswerText.Of(Found.Answer(query with { Judged = false }, Found.WinRate)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_rounds_to_nothing_is_none()
    {
        var compared = Found.WinRate with { Compare = new Comparison(Found.Q1, 0.62499m, 1, 1, 0.00001m, 0.0016m) };
        Assert.EndsWith("62.5% then, unchanged.", Lines(Found.Answer(Found.Query(Intent.Value, "win_rate"), compared))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Ranked_deals_say_so_and_what_became_of_them_is_said_in_the_askers_language()
    {
        var query = Found.Query(Intent.Records, "deals_won") with { Top = new Top(1, true) };
        var finding = Found.In(Language.Portuguese, query, Leads(2) with { Kpi = "deals_won" }) with { Listing = new Listing(RecordKind.Deal, [new Deal { Source = "crm", Id = "d1", Status = DealStatus.Won, Amount = 5 }], 2) };
        Assert.Equal(["Negócios ganhos: 1 de 2 registros, o maior valor primeiro", "  id  situação  valor", "  d1     ganho   R$ 5"], Lines(finding)[1..4]);
    }

    [Fact]
    public void An_alert_without_a_level_asks_for_it_and_says_that_nothing_was_set_up()
    {
        var query = new Query { Intent = Intent.Alert, Kpis = ["cac"], Alert = new AlertCondition("above") };
        Assert.Equal(["Understood: tell you when CAC goes above a level (which one? please name it).", "Nothing was set up here: messages are delivered in chat alone."], Lines(Found.Answer(query)));
        Assert.Equal(
            "Entendido: avisar quando CAC passar de R$ 5.000.",
            Lines(Found.In(Language.Portuguese, query with { Alert = new AlertCondition("above", 5000, "money") }))[0]);
    }

    [Fact]
    public void A_digest_names_the_hour_it_would_take()
    {
        var query = new Query { Intent = Intent.Digest, Kpis = ["leads"], Schedule = new QuerySchedule("week", "friday") };
        Assert.Equal("Understood: send Leads every Friday at 09:00.", Lines(Found.Answer(query))[0]);
    }

    [Fact]
    public void Only_revenue_has_a_forecast()
    {
        var answer = Found.Answer(Found.Query(Intent.Forecast, "leads"));
        Assert.Equal(Outcome.Unsupported, answer.Outcome);
        Assert.Equal(AnswerText.Of(answer), Assert.Single(AnswerText.Missing(answer)));
    }

    private static KpiResult Leads(decimal value) => Found.WinRate with { Kpi = "leads", Unit = KpiUnit.Count, Value = value, Numerator = null, Denominator = null, DatedBy = "created" };

    private static string[] Lines(Finding answer) => AnswerText.Of(answer).Split('\n');

    [Fact]
    public void A_member_without_any_value_does_not_keep_the_others_from_being_shown()
    {
        var query = Found.Query(Intent.Trend, "win_rate") with { By = "region", Grain = Grain.Month };
        var result = Found.WinRate with { Rows = [new("East", "2026-04", null, 0, 0, 0), new("East", "2026-05", null, 0, 0, 0), new("West", "2026-04", 0.5m, 1, 2, 2), new("West", "2026-05", 0.25m, 1, 4, 4)] };
        Assert.Contains("25.0%", AnswerText.Of(Found.Answer(query, result)), StringComparison.Ordinal);
    }
}
