using KpiBot.Answers;
using KpiBot.Web.Gate;

namespace KpiBot.Web;

/// <summary>How the playground is reached.</summary>
/// <param name="Address">Scheme, host and port in the browser's address bar; requests for any other are refused.</param>
/// <param name="Password">Asked for before anything is shown; null: nobody is asked.</param>
/// <param name="IsOff">Whether only a page is shown that says why.</param>
/// <param name="Draw">Draws a chart as a PNG, 16 to 9, for a light (false) or a dark (true) page; null: answers stand without pictures.</param>
/// <param name="Report">Told of what failed unexpectedly; never of a question's text.</param>
public sealed record PlaygroundOptions(Uri Address, PasswordCheck? Password, bool IsOff, Func<Chart, bool, byte[]>? Draw, Action<Exception> Report);
