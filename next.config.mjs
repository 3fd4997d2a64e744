/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // There are no remote pictures, and the optimiser is a door that need not be there.
  images: { unoptimized: true },
  devIndicators: false,
  // The default host; without it hot reload is refused and a page in development stays dead.
  allowedDevOrigins: ['127.0.0.1'],
  // `npm run check` does both, once, over the whole project.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@libsql/client', 'pg', 'openai', '@azure/identity', 'pino'],
};
