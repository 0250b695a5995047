using System.Globalization;
using KpiBot.Crm;
using KpiBot.Periods;
using NodaTime.Text;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Tests.Support;

/// <summary>
/// Records in the field's own words, so that a fixture reads like a table. Dates are text: <c>2026-03-31</c> is a day, <c>2026-03-31T23:30-03:00</c> an instant.
/// A record without an id is numbered by its <see cref="Case"/>.
/// </summary>
internal static class A
{
    private const string Crm = "crm";
    private static readonly OffsetDateTimePattern Time = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Moment Moment(string at) => at.Contains('T', StringComparison.Ordinal) ? KpiBot.Periods.Moment.At(Time.Parse(at).Value.ToInstant()) : KpiBot.Periods.Moment.On(Day(at));

    public static Moment? MomentOrNone(string? at) => at is null ? null : Moment(at);

    public static Period Period(string period) => new(Day(period[..10]), Day(period[12..]));

    public static Lead Lead(string id, string? created = null) => new() { Source = Crm, Id = id, CreatedAt = MomentOrNone(created) };

    public static Deal Deal(string id, string? created = null) => new() { Source = Crm, Id = id, CreatedAt = MomentOrNone(created) };

    public static Account Account(string id, string? customerSince = null) => new() { Source = Crm, Id = id, CustomerSinceAt = MomentOrNone(customerSince) };

    public static Product Product(string name, string? line = null) => new() { Source = Crm, Id = name, Name = name, Line = line };

    public static LineItem Line(string deal, string product, decimal? amount) => new() { Source = Crm, Id = "", DealId = deal, Product = product, Amount = amount };

    public static StageChange Change(string deal, string at, string stage, decimal? amount = null) =>
        new() { Source = Crm, Id = "", DealId = deal, At = Moment(at), Stage = stage, Amount = amount };

    public static Activity Activity(ActivityType type, string at) => new() { Source = Crm, Id = "", Type = type, At = Moment(at) };

    public static Touch Touch(string at, string? channel = null, string? campaign = null) => new() { Source = Crm, Id = "", At = Moment(at), Channel = channel, Campaign = campaign };

    public static Spend Spend(CostClass cost, string? at, decimal? amount, string? channel = null, string? campaign = null) =>
        new() { Source = Crm, Id = "", At = MomentOrNone(at), Class = cost, Amount = amount, Channel = channel, Campaign = campaign };

    public static EmailResult Mailing(string at, long? delivered, long? opens, long? clicks) => new() { Source = Crm, Id = "", At = Moment(at), Delivered = delivered, Opens = opens, Clicks = clicks };

    public static AdResult Ad(string at, long? impressions, long? clicks) => new() { Source = Crm, Id = "", At = Moment(at), Impressions = impressions, Clicks = clicks };

    public static AdResult Post(string at, long? impressions, long? interactions) =>
        new() { Source = Crm, Id = "", At = Moment(at), Social = true, Impressions = impressions, Interactions = interactions };

    public static WebTraffic Visits(string at, long? sessions, string? channel = null) => new() { Source = Crm, Id = "", At = Moment(at), Sessions = sessions, Channel = channel };

    public static Contract Contract(string id, string account, string start, decimal? amount, string? end = null, string? cancelled = null) =>
        new() { Source = Crm, Id = id, AccountId = account, StartAt = Moment(start), EndAt = MomentOrNone(end), CancelledAt = MomentOrNone(cancelled), RecurringAmount = amount };

    public static Order Order(string account, string at, decimal? amount, string? product = null) =>
        new() { Source = Crm, Id = "", AccountId = account, At = Moment(at), Amount = amount, Product = product };

    public static Ticket Ticket(string account, string opened, string? reply = null, string? closed = null) =>
        new() { Source = Crm, Id = "", AccountId = account, CreatedAt = Moment(opened), FirstReplyAt = MomentOrNone(reply), ClosedAt = MomentOrNone(closed) };

    public static Survey Nps(string account, string respondent, string at, int score) =>
        new() { Source = Crm, Id = "", Kind = SurveyKind.Nps, AccountId = account, Respondent = respondent, At = Moment(at), Score = score };

    public static Survey Csat(string account, string respondent, string at, int score) => Nps(account, respondent, at, score) with { Kind = SurveyKind.Csat };

    public static Usage Use(string account, string at) => new() { Source = Crm, Id = "", AccountId = account, At = Moment(at) };

    /// <summary>A target for the whole company, or for a member of a dimension.</summary>
    public static Target Target(string kpi, string period, decimal value, string? dimension = null, string? member = null) => new()
    {
        Source = Crm, Id = "", Kpi = kpi, FromAt = Moment(period[..10]), ToAt = Moment(period[12..]), Value = value, Dimension = dimension, Member = member,
    };

    public static ExchangeRate Rate(string at, string currency, decimal rate, string to = "USD") => new() { Source = Crm, Id = "", At = Moment(at), Currency = currency, To = to, Rate = rate };

    /// <summary>The record as another source holds it.</summary>
    public static T In<T>(this T record, string source) where T : CrmRecord => record with { Source = source };

    public static Touch OfLead(this Touch touch, string id) => touch with { LeadId = id };

    public static Touch OfDeal(this Touch touch, string id) => touch with { DealId = id };

    public static Touch Of(this Touch touch, string account) => touch with { AccountId = account };

    public static Activity OfLead(this Activity activity, string id) => activity with { LeadId = id };

    public static Activity OfDeal(this Activity activity, string id) => activity with { DealId = id };

    public static Activity Of(this Activity activity, string account) => activity with { AccountId = account };
}
