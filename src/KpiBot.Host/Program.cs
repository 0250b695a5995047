using System.Text;
using KpiBot.Host;
using KpiBot.Host.Settings;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, Terminal.OfProcess(), AppSettings.Read, TimeProvider.System, isDevelopment: AppSettings.IsInDevelopment());
