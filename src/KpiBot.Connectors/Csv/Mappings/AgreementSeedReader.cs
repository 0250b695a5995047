using System.Globalization;
using KpiBot.Agreements;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Periods;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>Reads the block <c>workspace</c>: each setting by its name, checked, with how it changes an agreement.</summary>
internal sealed class AgreementSeedReader
{
    private readonly MappingNode _node;
    private readonly List<SeedSetting> _settings = [];

    private AgreementSeedReader(MappingNode node) => _node = node;

    public static AgreementSeed Read(MappingNode node)
    {
        var reader = new AgreementSeedReader(node);
        reader.ReadCalendar();
        reader.ReadFunnel();
        reader.ReadRules();
        node.Close();
        return new AgreementSeed(reader._settings);
    }

    private void ReadCalendar()
    {
        Add("zone", FormatReader.ReadZone(_node), (agreement, zone) => Timed(agreement, calendar => calendar with { Zone = zone }), agreement => agreement.Calendar.Zone);
        Add("currency", FormatReader.ReadCurrency(_node), (agreement, currency) => agreement with { Currency = currency }, agreement => agreement.Currency);
        Add("weekStart", Choice<DayOfWeek>(_node, "weekStart"), (agreement, day) => Timed(agreement, calendar => calendar with { WeekStart = day }), agreement => Name(agreement.Calendar.WeekStart));
        Add("fiscalStartMonth", (int?)_node.Number("fiscalStartMonth", 1, 12), (agreement, month) => Timed(agreement, calendar => calendar with { FiscalStartMonth = month }), agreement => Shown(agreement.Calendar.FiscalStartMonth));
        Add("workingDays", ReadWorkingDays(), (agreement, days) => Timed(agreement, calendar => calendar with { WorkingDays = days }), agreement => Listed(agreement.Calendar.WorkingDays.Select(Name)));
        Add("hours", ReadHours(), (agreement, hours) => Timed(agreement, calendar => calendar with { Hours = hours }), agreement => agreement.Calendar.Hours is { } hours ? $"{hours.Start:HH\\:mm}–{hours.End:HH\\:mm}" : "around the clock");
        Add("holidays", ReadHolidays(), (agreement, days) => Timed(agreement, calendar => calendar with { Holidays = days }), agreement => Listed(agreement.Calendar.Holidays.Select(day => day.ToString("O", CultureInfo.InvariantCulture))));
    }

    private void ReadFunnel()
    {
        Add("cycleStart", Choice<CycleStart>(_node, "cycleStart"), (agreement, start) => agreement with { CycleStart = start }, agreement => Name(agreement.CycleStart));
        Add("attribution", Choice<Attribution>(_node, "attribution"), (agreement, rule) => agreement with { Attribution = rule }, agreement => Name(agreement.Attribution));
        Add("stages", ReadStages(), (agreement, stages) => agreement with { Stages = stages }, agreement => Listed(agreement.Stages.Select(stage => $"{stage.Stage} = {Name(stage.Means)}{(stage.Team is null ? "" : $" ({stage.Team})")}")));
        AddTexts("newBusinessTypes", (agreement, types) => agreement with { NewBusinessTypes = types }, agreement => agreement.NewBusinessTypes);
        AddTexts("marketingChannels", (agreement, channels) => agreement with { MarketingChannels = channels }, agreement => agreement.MarketingChannels);
        AddTexts("salesChannels", (agreement, channels) => agreement with { SalesChannels = channels }, agreement => agreement.SalesChannels);
        AddTexts("webChannels", (agreement, channels) => agreement with { WebChannels = channels }, agreement => agreement.WebChannels);
        Add("idealCustomer", ReadIdealCustomer(), (agreement, rules) => agreement with { IdealCustomer = rules }, agreement => Listed(agreement.IdealCustomer.Select(rule => $"{rule.Dimension} = {string.Join(" | ", rule.Any)}")));
    }

    private void ReadRules()
    {
        Add("followUpHours", _node.Number("followUpHours", 0.01m, 10_000, whole: false), (agreement, hours) => agreement with { FollowUpHours = hours }, agreement => Shown(agreement.FollowUpHours));
        Add("conversionWindowDays", (int?)_node.Number("conversionWindowDays", 1, 3660), (agreement, days) => agreement with { ConversionWindowDays = days }, agreement => Shown(agreement.ConversionWindowDays));
        Add("stalledAfterDays", (int?)_node.Number("stalledAfterDays", 1, 3660), (agreement, days) => agreement with { StalledAfterDays = days }, agreement => Shown(agreement.StalledAfterDays));
        Add("activeRule", Choice<ActiveRule>(_node, "activeRule"), (agreement, rule) => agreement with { ActiveRule = rule }, agreement => Name(agreement.ActiveRule));
        Add("grossMarginRate", _node.Number("grossMarginRate", 0, 1, whole: false), (agreement, rate) => agreement with { GrossMarginRate = rate }, agreement => Shown(agreement.GrossMarginRate));
        Add("lifetimeCapMonths", (int?)_node.Number("lifetimeCapMonths", 1, 600), (agreement, months) => agreement with { LifetimeCapMonths = months }, agreement => Shown(agreement.LifetimeCapMonths));
    }

    private Roll<DayOfWeek>? ReadWorkingDays()
    {
        if (_node.Texts("workingDays") is not { } names) return null;
        var days = new SortedSet<DayOfWeek>();
        var choices = new Choices(typeof(DayOfWeek));
        foreach (var name in names)
        {
            if (choices.TryFind(name, out var day)) days.Add((DayOfWeek)day);
            else _node.Report("workingDays", $"{Excerpt.Of(name)} is not a day of the week; expected {string.Join(", ", choices.Names)}.");
        }

        if (days.Count == 0) _node.Report("workingDays", "must name at least one day.");
        // In the order of the agreement's own default, Monday first, so that the same days compare equal.
        return new Roll<DayOfWeek>(days.OrderBy(day => ((int)day + 6) % 7));
    }

    private WorkingHours? ReadHours()
    {
        if (_node.Child("hours") is not { } hours) return null;
        var (start, end) = (ReadTime(hours, "start"), ReadTime(hours, "end"));
        hours.Close();
        if (start is null || end is null) return null;
        if (start < end) return new WorkingHours(start.Value, end.Value);
        hours.Report("end", "must be later than the start.");
        return null;
    }

    private static TimeOnly? ReadTime(MappingNode node, string name)
    {
        var text = node.Text(name, required: true);
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        if (text is not null) node.Report(name, $"{Excerpt.Of(text)} is not a time of day; expected one such as 09:00.");
        return null;
    }

    private Roll<DateOnly>? ReadHolidays()
    {
        if (_node.Texts("holidays") is not { } texts) return null;
        var days = new SortedSet<DateOnly>();
        foreach (var text in texts)
        {
            if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) days.Add(day);
            else _node.Report("holidays", $"{Excerpt.Of(text)} is not a day; expected one such as 2026-01-01.");
        }

        return new Roll<DateOnly>(days);
    }

    private Roll<StageMeaning>? ReadStages()
    {
        if (!_node.Has("stages")) return null;
        var stages = new List<StageMeaning>();
        foreach (var node in _node.Children("stages"))
        {
            var stage = node.Text("stage", required: true);
            var means = Choice<FunnelStage>(node, "means", required: true);
            var team = node.OneOf("team", ["marketing", "sales"]);
            node.Close();
            if (stage is null || means is null) continue;
            if (stages.Exists(other => string.Equals(other.Stage, stage, StringComparison.OrdinalIgnoreCase))) node.Report("stage", $"{Excerpt.Of(stage)} is given a meaning twice.");
            stages.Add(new StageMeaning(stage, means.Value, team));
        }

        return new Roll<StageMeaning>(stages);
    }

    private Roll<IdealCustomerRule>? ReadIdealCustomer()
    {
        if (!_node.Has("idealCustomer")) return null;
        var rules = new List<IdealCustomerRule>();
        foreach (var node in _node.Children("idealCustomer"))
        {
            var (dimension, any) = (node.Text("dimension", required: true), node.Texts("any"));
            if (any is not { Count: > 0 }) node.Report("any", "must list at least one value.");
            node.Close();
            if (dimension is not null && any is not null) rules.Add(new IdealCustomerRule(dimension, new Roll<string>(any)));
        }

        return new Roll<IdealCustomerRule>(rules);
    }

    private static T? Choice<T>(MappingNode node, string name, bool required = false)
        where T : struct, Enum
    {
        var choices = new Choices(typeof(T));
        return node.OneOf(name, choices.Names, required) is { } text && choices.TryFind(text, out var value) ? (T)Enum.ToObject(typeof(T), value) : null;
    }

    private void AddTexts(string name, Func<Agreement, Roll<string>, Agreement> set, Func<Agreement, Roll<string>> get) =>
        Add(name, _node.Texts(name) is { } texts ? new Roll<string>(texts) : null, set, agreement => Listed(get(agreement)));

    private void Add<T>(string name, T? value, Func<Agreement, T, Agreement> set, Func<Agreement, string> show)
        where T : class
    {
        if (value is not null) _settings.Add(new SeedSetting(name, agreement => set(agreement, value), show));
    }

    private void Add<T>(string name, T? value, Func<Agreement, T, Agreement> set, Func<Agreement, string> show)
        where T : struct
    {
        if (value is { } given) _settings.Add(new SeedSetting(name, agreement => set(agreement, given), show));
    }

    private static Agreement Timed(Agreement agreement, Func<BusinessCalendar, BusinessCalendar> change) => agreement with { Calendar = change(agreement.Calendar) };

    private static string Name<T>(T value)
        where T : struct, Enum => new Choices(typeof(T)).Names[Array.IndexOf(Enum.GetValues<T>(), value)];

    private static string Listed(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } list ? $"[{list}]" : "[]";

    private static string Shown(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not agreed";
}
