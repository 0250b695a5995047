using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Tests.Answers;

namespace KpiBot.Tests.Chat;

public sealed class PersonSlicesTests
{
    [Fact]
    public void A_figure_beside_another_systems_lists_records_and_is_for_those_who_may_see_them()
    {
        var finding = Found.Answer(Found.Query(Intent.Explain, "win_rate"), Found.WinRate) with
        {
            Reconciled = new Reconciled(new Reconciliation { Other = new Elsewhere("HubSpot", 0.5m, 0.01m), Ways = [], IsSame = false }, null, null),
        };
        Assert.Equal(Form.Records, new PersonSlices(null!, Found.Q2.To).Of(finding).Form);
        Assert.Equal(Form.Figure, new PersonSlices(null!, Found.Q2.To).Of(finding with { Reconciled = null }).Form);
    }
}
