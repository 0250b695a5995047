using System.Text.Json;
using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Tests.Answers;

public class AnswerJsonTests
{
    [Fact]
    public void The_whole_shape_in_a_fixed_order()
    {
        var query = Found.Query(Intent.Breakdown, "win_rate") with
        {
            By = Dimensions.Region, Compare = Found.Q1, Top = new Top(5, true), Variant = "value",
            Filters = [new Filter("owner", ["Dana Field"]), new Filter("channel", ["email"], Exclude: true)],
        };
        var result = Found.WinRate with
        {
            Excluded = new Dictionary<string, long> { ["no_date"] = 1, ["no_amount"] = 2 },
            Beside = new Dictionary<string, decimal?> { ["by_value"] = 0.58m, ["median"] = null },
            Compare = new Comparison(Found.Q1, 0.6m, 600, 1000, 0.025m, 4.1666666666666666m),
            Rows = [new KpiRow("São Paulo", null, 0.6m, 3, 5, 5) { Range = new KpiBot.Kpis.Range(0.1m, 0.9m), Before = 0.5m }],
            Caveats = ["parts_exceed_total"],
        };
        var reading = new Interpretation.Understood(Language.English, query, [new ReadPart("win rate", "win_rate")]);
        var json = AnswerJson.Of(Found.Read(reading, result));
        var text = AnswerJson.Written(false, writer => writer.WriteStringValue(AnswerText.Of(Found.Read(reading, result))));
        Assert.Equal(
            """
            {"outcome":"answered","query":{"intent":"breakdown","kpis":["win_rate"],"period":{"from":"2026-04-01","to":"2026-06-30","defaulted":false},"compare":{"from":"2026-01-01","to":"2026-03-31"},"by":"region","where":{"owner":["Dana Field"]},"not":{"channel":["email"]},"top":{"n":5,"order":"desc"},"variant":"value"},"results":[{"kpi":"win_rate","value":0.625,"unit":"ratio","numerator":1250,"denominator":2000,"n":2000,"reason":null,"period":{"from":"2026-04-01","to":"2026-06-30","toDate":false},"tz":"UTC","datedBy":"closed","excluded":{"no_amount":2,"no_date":1},"dataAsOf":{"crm":"2026-07-01T06:00:00Z"},"beside":{"by_value":0.58,"median":null},"compare":{"period":{"from":"2026-01-01","to":"2026-03-31"},"value":0.6,"numerator":600,"denominator":1000,"change":0.025,"changePercent":4.166666666667},"rows":[{"key":"São Paulo","value":0.6,"numerator":3,"denominator":5,"n":5,"before":0.5,"range":{"low":0.1,"high":0.9}}],"caveats":["parts_exceed_total"]}],"text":
            """ + text + ""","language":"en","reading":[{"words":"win rate","meaning":"win_rate"}]}""",
            json);
    }

    [Theory]
    [InlineData("0.1000", "0.1")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("0.00000000000049", "0")]
    [InlineData("0.333333333333333333", "0.333333333333")]
    [InlineData("-5", "-5")]
    public void Numbers_are_plain_decimals(string value, string written)
    {
        var result = Found.WinRate with { Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Contains($"\"value\":{written},", AnswerJson.Of(Found.Answer(Found.Query(Intent.Value, "win_rate"), result)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not_connected", "spend", "unsupported")]
    [InlineData("not_agreed", "target", "unsupported")]
    [InlineData("stage_not_recorded", "sql", "unsupported")]
    [InlineData("no_records", "leads", "answered")]
    public void Understood_but_out_of_reach_is_unsupported_with_what_is_missing(string code, string subject, string outcome)
    {
        var result = Found.WinRate with { Value = null, NoValue = new NoValue(code, subject) };
        using var json = JsonDocument.Parse(AnswerJson.Of(Found.Answer(Found.Query(Intent.Value, "win_rate"), result)));
        Assert.Equal(outcome, json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("win_rate", json.RootElement.GetProperty("query").GetProperty("kpis")[0].GetString());
        Assert.Equal($"{code}: {subject}", json.RootElement.GetProperty("results")[0].GetProperty("reason").GetString());
        Assert.Equal(outcome == "unsupported", json.RootElement.TryGetProperty("missing", out _));
    }

    [Fact]
    public void One_kpi_that_can_be_answered_is_enough()
    {
        var missing = Found.WinRate with { Value = null, NoValue = new NoValue("not_connected", "spend") };
        Assert.Equal(Outcome.Answered, Found.Answer(Found.Query(Intent.Value, "win_rate", "cac"), Found.WinRate, missing).Outcome);
    }

    [Fact]
    public void A_question_back_has_no_query_and_its_options()
    {
        using var json = JsonDocument.Parse(AnswerJson.Of(Found.Read(new Interpretation.Clarify(Language.Spanish, ClarifyReason.SeveralKpis, "conversión", [new ClarifyOption("Tasa", ["win_rate"], "tasa")]))));
        Assert.Equal("clarify", json.RootElement.GetProperty("outcome").GetString());
        Assert.False(json.RootElement.TryGetProperty("query", out _));
        Assert.False(json.RootElement.TryGetProperty("results", out _));
        Assert.Equal("win_rate", json.RootElement.GetProperty("clarify").GetProperty("options")[0].GetProperty("kpis")[0].GetString());
        Assert.Equal("es", json.RootElement.GetProperty("language").GetString());
    }

    [Fact]
    public void Alerts_and_schedules_hold_only_what_was_said()
    {
        var query = new Query { Intent = Intent.Alert, Kpis = ["cac"], Rolling = "last_week", Alert = new AlertCondition("above", 5000, "money", To: "#vendas"), Schedule = new QuerySchedule("month", Day: 5) };
        Assert.Contains(
            """{"intent":"alert","kpis":["cac"],"period":{"rolling":"last_week"},"alert":{"condition":"above","value":5000,"unit":"money","to":"#vendas"},"schedule":{"every":"month","day":5}}""",
            AnswerJson.Of(Found.Answer(query)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_that_a_kpi_lacks_is_unsupported_with_its_query_and_the_cuts_there_are()
    {
        var draft = Found.Query(Intent.Breakdown, "cac") with { By = Dimensions.Product };
        var asked = new Interpretation.Clarify(Language.English, ClarifyReason.CannotCutBy, "product", [new ClarifyOption("by channel", ["cac"], "by channel")]) { Draft = draft };
        using var json = JsonDocument.Parse(AnswerJson.Of(Found.Read(asked)));
        Assert.Equal("unsupported", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("product", json.RootElement.GetProperty("query").GetProperty("by").GetString());
        Assert.Contains("product", Assert.Single(json.RootElement.GetProperty("missing").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal("by channel", Assert.Single(json.RootElement.GetProperty("clarify").GetProperty("options").EnumerateArray()).GetProperty("label").GetString());
    }
}
