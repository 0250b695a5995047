using KpiBot.Benchmarks.Data;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Benchmarks.Duel;

/// <summary>The eight questions, each over the last twelve whole months.</summary>
internal static class EightQuestions
{
    private static readonly string In = $"BETWEEN DATE '{Default.Year.From:yyyy-MM-dd}' AND DATE '{Default.Year.To:yyyy-MM-dd}'";
    private static readonly string Today = $"DATE '{BenchCompany.Today:yyyy-MM-dd}'";
    private static readonly string Start = $"DATE '{Default.Year.From.AddDays(-1):yyyy-MM-dd}'";
    private static readonly string End = $"DATE '{Default.Year.To:yyyy-MM-dd}'";

    public static Question WinRateByOwner { get; } = new(
        "Q1 win rate by owner", [Default.OverYear("win_rate") with { By = Dimensions.Owner }], Rows,
        $"SELECT owner, count(*) FILTER (status = 'won') / count(*) FROM deals WHERE closed {In} AND type = 'New Business' GROUP BY owner ORDER BY owner",
        $"SELECT owner::VARCHAR, count(*) FILTER (won) / count(*) FROM t_deals WHERE closed {In} AND new_business GROUP BY owner ORDER BY 1");

    public static Question CohortByMonth { get; } = new(
        "Q2 lead to won by month", [Default.OverYear("lead_conversion_rate") with { Grain = Grain.Month }], r => r[0].Rows.Select(row => (row.Key, new[] { row.Value })),
        $"""
        SELECT strftime(l.created, '%Y-%m'), count(w.lead_id) / count(*)
        FROM leads l LEFT JOIN (SELECT DISTINCT lead_id FROM deals WHERE status = 'won' AND closed <= {Today}) w ON w.lead_id = l.id
        WHERE l.created {In} GROUP BY 1 ORDER BY 1
        """,
        $"""
        SELECT strftime(month, '%Y-%m'), sum(won) / sum(n) FROM (
            SELECT date_trunc('month', created) AS month, won, n FROM (SELECT created, count(*) FILTER (won) AS won, count(*) AS n FROM t_leads WHERE created {In} GROUP BY created))
        GROUP BY 1 ORDER BY 1
        """);

    public static Question MedianCycle { get; } = new(
        "Q3 median sales cycle", [Default.OverYear("sales_cycle_days")], Total,
        $"SELECT '', quantile_cont(closed - created, 0.5) FROM deals WHERE status = 'won' AND closed {In} AND type = 'New Business'",
        $"SELECT '', quantile_cont(cycle, 0.5) FROM t_deals WHERE won AND closed {In} AND new_business");

    public static Question CacByChannel { get; } = new(
        "Q4 CAC by channel", [Default.OverYear("cac") with { By = Dimensions.Channel }], r => Rows(r).Where(row => row.Key[0] != '('), Cac("spend", "accounts"), Cac("t_spend", "t_accounts"));

    public static Question ChurnAndRetention { get; } = new(
        "Q5 churn and net retention", [Default.OverYear("churn_rate"), Default.OverYear("net_revenue_retention")], r => [("", [r[0].Value, r[1].Value])],
        $"""
        WITH r AS (SELECT currency, arg_max(rate, day) AS rate FROM rates WHERE day <= {Start} GROUP BY currency),
        s AS (SELECT account_id, sum(monthly * rate) AS mrr FROM contracts JOIN r USING (currency) WHERE first_day <= {Start} AND last_day >= {Start} GROUP BY account_id),
        e AS (SELECT account_id, sum(monthly * rate) AS mrr FROM contracts JOIN r USING (currency) WHERE first_day <= {End} AND last_day >= {End} GROUP BY account_id)
        SELECT '', 1 - count(e.account_id) / count(*), sum(coalesce(e.mrr, 0))::DOUBLE / sum(s.mrr)::DOUBLE FROM s LEFT JOIN e USING (account_id)
        """,
        $"""
        WITH r AS (SELECT currency, arg_max(rate, day)::DOUBLE AS rate FROM rates WHERE day <= {Start} GROUP BY currency),
        a AS (SELECT account_id, sum(CASE WHEN first_day <= {Start} AND last_day >= {Start} THEN monthly::DOUBLE * rate END) AS s, sum(CASE WHEN first_day <= {End} AND last_day >= {End} THEN monthly::DOUBLE * rate END) AS e
            FROM t_contracts JOIN r USING (currency) WHERE first_day <= {End} AND last_day >= {Start} GROUP BY account_id)
        SELECT '', 1 - count(e) / count(*), sum(coalesce(e, 0)) / sum(s) FROM a WHERE s IS NOT NULL
        """);

    public static Question LeadResponse { get; } = new(
        "Q6 lead response p50, p90", [Default.OverYear("lead_response_hours")], r => [("", [r[0].Value, r[0].Beside["p90"]])],
        $"""
        SELECT '', q[1] / 3600, q[2] / 3600 FROM (SELECT quantile_cont(date_diff('second', coalesce(mql_at, created_at), response_at), [0.5, 0.9]) AS q
        FROM leads WHERE handed_over {In} AND response_at IS NOT NULL)
        """,
        $"SELECT '', q[1] / 3600, q[2] / 3600 FROM (SELECT quantile_cont(seconds, [0.5, 0.9]) AS q FROM t_leads WHERE handed_over {In} AND seconds IS NOT NULL)");

    public static Question LossReasons { get; } = new(
        "Q7 five top loss reasons", [Default.OverYear("deals_lost") with { By = Dimensions.LossReason, Top = new Top(5, Descending: true) }], Rows,
        $"SELECT * FROM (SELECT coalesce(loss_reason, '(none)') AS reason, count(*) FROM deals WHERE status = 'lost' AND closed {In} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5) ORDER BY reason",
        $"SELECT * FROM (SELECT coalesce(loss_reason::VARCHAR, '(none)') AS reason, n FROM (SELECT loss_reason, count(*) AS n FROM t_deals WHERE NOT won AND closed {In} GROUP BY 1) ORDER BY 2 DESC, 1 LIMIT 5) ORDER BY reason");

    public static Question TimeInStage { get; } = new(
        "Q8 median time by stage", [Default.OverYear("time_in_stage_days") with { By = Dimensions.Stage }], Rows,
        $"SELECT stage, quantile_cont(\"left\" - entered, 0.5) FROM stage_visits WHERE \"left\" {In} GROUP BY stage ORDER BY stage",
        $"SELECT stage::VARCHAR, quantile_cont(days, 0.5) FROM t_visits WHERE \"left\" {In} GROUP BY stage ORDER BY 1");

    public static IReadOnlyList<Question> All { get; } = [WinRateByOwner, CohortByMonth, MedianCycle, CacByChannel, ChurnAndRetention, LeadResponse, LossReasons, TimeInStage];

    private static IEnumerable<(string, decimal?[])> Total(KpiResult[] results) => [("", [results[0].Value])];

    private static IEnumerable<(string Key, decimal?[] Numbers)> Rows(KpiResult[] results) => results[0].Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, new[] { row.Value }));

    private static string Cac(string spend, string accounts) => $"""
        SELECT channel::VARCHAR, cost / n FROM (SELECT channel, sum(amount)::DOUBLE AS cost FROM {spend} WHERE day {In} GROUP BY channel)
        JOIN (SELECT channel, count(*) AS n FROM {accounts} WHERE first_day {In} GROUP BY channel) USING (channel) WHERE channel IS NOT NULL ORDER BY 1
        """;
}
