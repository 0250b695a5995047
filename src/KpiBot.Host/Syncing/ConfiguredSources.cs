using KpiBot.Connectors.Http;
using KpiBot.Connectors.HubSpot;
using KpiBot.Connectors.Pipedrive;
using KpiBot.Connectors.RdStation;
using KpiBot.Connectors.Salesforce;
using KpiBot.Host.Commands;
using KpiBot.Host.Connecting;
using KpiBot.Sync;

namespace KpiBot.Host.Syncing;

/// <summary>The sources that the settings name.</summary>
internal sealed class ConfiguredSources : IDisposable
{
    private readonly IReadOnlyList<IDisposable> _tokens;

    private ConfiguredSources(IReadOnlyList<ICrmConnector> all, IReadOnlyList<IDisposable> tokens) => (All, _tokens) = (all, tokens);

    public IReadOnlyList<ICrmConnector> All { get; }

    /// <summary>Those with a token of their own, and those that are connected in a browser, whether somebody has or not.</summary>
    public static ConfiguredSources Of(CommandContext context, Connections connections)
    {
        var (sources, tokens) = (new List<ICrmConnector>(), new List<IDisposable>());
        var hubSpot = context.Settings.HubSpot;
        ISourceToken? token = hubSpot.Token.IsSet ? new FixedToken(hubSpot.Token) : connections.TokenOf("hubspot");
        if (token is not null) sources.Add(new HubSpotConnector(hubSpot.SettingsOf(context.IsDevelopment), token, context.Time));
        var salesforce = context.Settings.Salesforce;
        if (salesforce.IsSet)
        {
            var statement = salesforce.TokenOf(context.IsDevelopment, context.Time);
            tokens.Add(statement);
            sources.Add(new SalesforceConnector(salesforce.SettingsOf(context.IsDevelopment), statement, context.Time));
        }
        else if (connections.TokenOf("salesforce") is { } connected) sources.Add(new SalesforceConnector(salesforce.SettingsOf(context.IsDevelopment), connected, context.Time));

        if (context.Settings.Pipedrive.Token is { IsSet: true } pipedrive) sources.Add(new PipedriveConnector(context.Settings.Pipedrive.SettingsOf(context.IsDevelopment), new FixedToken(pipedrive), context.Time));
        if (context.Settings.RdStation.Token is { IsSet: true } rdStation) sources.Add(new RdStationConnector(context.Settings.RdStation.SettingsOf(context.IsDevelopment), new FixedToken(rdStation), context.Time));
        sources.AddRange(DescribedSources.Of(context));
        var reports = ReportSources.Of(context).ToList();
        sources.AddRange(reports.Select(report => report.Source));
        tokens.AddRange(reports.Select(report => report.Token).OfType<IDisposable>());
        if (sources.GroupBy(source => source.Source).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new UsageException($"Two sources are called \"{twice.Key}\": give the one that a file describes another name.");
        return new ConfiguredSources(sources, tokens);
    }

    /// <summary>All of them, or the one named; none, or a name that none has, is a <see cref="UsageException"/>.</summary>
    public IReadOnlyList<ICrmConnector> Named(string? name)
    {
        if (All.Count == 0) throw new UsageException("No source is set up to be synced: set HubSpot:Token (KPIBOT_HUBSPOT__TOKEN keeps it out of files), HubSpot:ClientId, Pipedrive:Token or another source that README.md names, or bring in CSV exports with kpibot import MAPPING.json.");
        if (name is null) return All;
        return All.FirstOrDefault(source => source.Source == name) is { } found ? [found] : throw new UsageException($"There is no source \"{name}\" that is synced: expected one of {string.Join(", ", All.Select(source => source.Source))}.");
    }

    public void Dispose()
    {
        foreach (var source in All) (source as IDisposable)?.Dispose();
        foreach (var token in _tokens) token.Dispose();
    }
}
