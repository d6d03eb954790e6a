namespace Sanitizer.Stages.Injection;
internal static class Tune { public static double Get(string n, double d) => double.TryParse(Environment.GetEnvironmentVariable(n), System.Globalization.CultureInfo.InvariantCulture, out double v) ? v : d; }
