namespace KpiBot.Slack.Replying;

/// <summary>Slack cannot be asked just now: the arrival is handled later.</summary>
internal sealed class SlackBusyException(string error) : Exception(error);
